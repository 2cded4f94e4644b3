export const about = {
  privacy: {
    title: "Privacidad",
    lede: "Qué guarda este portal sobre las personas, por qué, durante cuánto tiempo y quién lo ve.",
    demonstration:
      "Esto es una demostración: todo el mundo ve su buzón, con todo lo que dicen sus cartas. No introduzca nada que sea cierto de una persona.",
    column: { kept: "Qué se guarda", why: "Por qué", until: "Durante cuánto tiempo", seen: "Quién lo ve" },
    visit: {
      title: "Leer estas páginas",
      kept: "Ninguna cookie, y nada que le identifique. El registro del servidor tiene una línea por cada respuesta: cuándo, qué página, con qué resultado, cuánto tardó. No contiene direcciones de red, navegadores ni nombres. Un servidor situado delante del portal puede llevar un registro propio, con direcciones de red.",
      why: "Para averiguar qué falló.",
      until:
        "El portal no fija ningún plazo para un registro. Lo fija quien lo gestiona, y se lo dice si usted pregunta.",
      seen: "Quien gestiona el portal.",
    },
    tries: {
      title: "Iniciar sesión y enviar formularios",
      kept: "Cuántas veces se intentó algo: por dirección de red, por navegador y por un resumen criptográfico de la dirección de correo electrónico. Hay tres cookies: la de su sesión; una por la que el portal reconoce de nuevo este navegador, y que no abre nada; y, mientras inicia sesión, una que espera su código o el inicio de sesión de su propia organización. Ninguna cuenta visitas y ninguna es de terceros.",
      why: "Para que nadie pueda adivinar contraseñas ni hacer esperar a otras personas.",
      until:
        "Lo contado vale durante {hours, plural, one {# hora} other {# horas}} como máximo, y se borra unos minutos después. La cookie de una sesión termina con ella; la del navegador, {days, plural, one {# día} other {# días}} después del último inicio de sesión.",
      seen: "Quien gestiona el portal. Ninguna página lo muestra.",
    },
    account: {
      title: "Su cuenta",
      kept: "Su nombre, dirección de correo electrónico, idioma y función; cuándo inició sesión por última vez; su contraseña en forma de hash con sal, su segundo factor y lo que muestran sus claves de acceso. De una invitación, quién la hizo y a qué dirección; lo que cambió la administración, con el motivo.",
      why: "Para que pueda iniciar sesión y recibir cartas, y para que conste quién hizo qué.",
      until:
        "Una cuenta se conserva hasta que se borra lo que se conserva sobre la persona. La administración puede poner fin a su acceso; sigue constando quién hizo qué. Una dirección que nadie confirma se borra en el plazo de una hora desde que deja de funcionar su enlace, {minutes, plural, one {# minuto} other {# minutos}} después de que se pidiera.",
      seen: "Usted y la administración del portal. Su nombre lo ven también las oficinas que trabajan en lo que usted hizo. De quien actúa en nombre de una organización que ha presentado una solicitud, la Secretaría ve también la dirección.",
    },
    signIns: {
      title: "Dónde tiene la sesión iniciada",
      kept: "La dirección de red, el navegador, cuándo empezó y cuándo se usó por última vez.",
      why: "Para que pueda reconocer una sesión que no es suya y cerrarla.",
      until:
        "Hasta que usted la cierre. Por sí sola termina tras {resting, plural, one {# hora} other {# horas}} sin uso y, en todo caso, {hours, plural, one {# hora} other {# horas}} después de haber empezado; se borra en el plazo de una hora desde entonces.",
      seen: "Usted. La administración ve cuántas hay.",
    },
    applications: {
      title: "Las organizaciones y sus solicitudes",
      kept: "La ficha de una organización y quién actúa o ha actuado en su nombre; sus respuestas, entre ellas el nombre, el cargo y la dirección de correo electrónico de quien la dirige; lo que se decidió al respecto, con los motivos; y las notas que el personal deja sobre una solicitud para otros funcionarios.",
      why: "La decisión en vigor pide estas respuestas. Los Estados y los órganos deciden sobre ellas. La Secretaría mira si el nombre de la organización y el de quien la dirige se parecen a nombres de la Lista consolidada del Consejo de Seguridad. Ninguna regla lo lee.",
      until:
        "Un borrador, hasta que usted lo borre. Lo que se introdujo para completar una solicitud devuelta, hasta que se envíe, o treinta días después de terminar su plazo. Lo que se envió se guarda con el registro del proceso y no se borra, para que se pueda demostrar por qué una organización está acreditada o no.",
      seen: "La Secretaría, y nadie más en lo que respecta a las notas de su personal; la Presidencia, cuando según la decisión le corresponde resolver; las misiones, lo que la decisión les distribuye. Todo el mundo ve quién está acreditado y, de quienes solicitan, lo que la decisión hace público.",
    },
    states: {
      title: "Lo que dicen los Estados",
      kept: "Las objeciones y retenciones con su fundamento, el silencio que se rompió, las peticiones a la Presidencia y las consultas, con quién actuó por el Estado. Quién lo vio y cuándo.",
      why: "La decisión da efecto a estos actos, y se debe dar cuenta de cada divulgación.",
      until: "Nunca se borra ni se reescribe. Lo que se retira permanece, con su retirada.",
      seen: "El propio Estado, la Presidencia y quien además indique la decisión.",
    },
    letters: {
      title: "Cartas",
      kept: "Cada correo electrónico del portal: a quién y a qué dirección, qué decía, si lo aceptó un servidor de correo, y si fue devuelto y por qué. De una carta de la Presidencia, también cuándo la abrió aquí por primera vez quien la recibió.",
      why: "Para demostrar qué se dijo a quién, y para enviar de nuevo lo que no se aceptó.",
      until:
        "Con el registro. Un enlace con el que alguien podría actuar en su nombre se elimina cuando la carta ha salido o cuando el enlace ya no funciona. Lo que fue a alguien que ha sido borrado pierde su texto y su dirección; lo que trataba de una solicitud conserva su texto, sin el nombre.",
      seen: "La Secretaría. Lo que dice quién se pronunció, solo la Presidencia.",
    },
    lists: {
      title: "Listas de correo y calendarios",
      kept: "Una dirección que pidió recibir avisos de documentos, períodos de sesiones y convocatorias, y su idioma. Que usted tiene una dirección para un calendario propio.",
      why: "Para enviar lo que se pidió.",
      until:
        "Una dirección, hasta que pone fin a sus cartas; entonces se borra de inmediato, junto con ellas. La que nadie confirma se borra después de {days, plural, one {# día} other {# días}}, y lo mismo las cartas de una lista después de salir. La dirección de un calendario, hasta que usted la retire o elija otra contraseña, o hasta que se ponga fin a sus sesiones o a su acceso.",
      seen: "Nadie: ninguna página muestra quién está en una lista.",
    },
    trail: {
      title: "El registro de auditoría",
      kept: "Cada acto: quién, en qué función, cuándo, sobre qué y cómo quedó entonces, incluidos nombres y direcciones de correo electrónico anteriores.",
      why: "Para demostrar después cómo sucedió todo.",
      until:
        "Nada de él se borra ni se modifica, con una excepción: cuando se borra a una persona, se quitan de él su nombre y su dirección, y una entrada lo dice.",
      seen: "La Secretaría y la administración del portal. Lo que dice quién formuló una objeción, solo la Presidencia.",
    },
    forms: {
      title: "Formularios enviados",
      kept: "Lo que el portal respondió a un formulario suyo. Un archivo para un documento que se le volvió a mostrar antes de salir.",
      why: "Para que un formulario enviado dos veces no haga nada dos veces.",
      until: "{days, plural, one {# día} other {# días}}; un archivo así, un día.",
      seen: "Nadie.",
    },
    backups: {
      title: "Copias de seguridad",
      kept: "Todo esto, tal como estaba el día de la copia.",
      why: "Para que no se pierda nada de aquello de lo que se acusó recibo.",
      until: "El portal no fija ningún plazo. Lo fija quien lo gestiona, y se lo dice si usted pregunta.",
      seen: "Quien gestiona el portal.",
    },
    rightsTitle: "Qué puede pedir",
    own: "Con la sesión iniciada, usted puede, en su cuenta, cambiar su nombre, dirección, contraseña y segundo factor, cerrar sesiones y llevarse en un solo archivo lo que sus páginas muestran de usted, de su organización, de sus cartas y de lo que hizo.",
    ask: "Para todo lo demás escriba a {address}: para saber qué más se guarda sobre usted, para que se corrija o se borre, o para oponerse.",
    byHand:
      "En su cuenta puede pedir que se borre lo suyo, y cualquiera puede pedirlo en esta dirección. Lo hacen dos personas de la administración cuando usted ya no actúa por nadie. Desaparecen entonces su nombre, su dirección, aquello con lo que inicia sesión y sus cartas, también del registro de auditoría. Que alguien hizo en una función lo que usted hizo queda, porque demuestra lo que se decidió, y también lo que pertenece a una organización o a un Estado.",
    othersTitle: "Nadie más",
    others:
      "No se carga nada de otros sitios, ni se envía nada a ninguno para contar visitas o hacer publicidad. Si inicia sesión en su propia organización, esta sabe que lo hace.",
  },
  accessibility: {
    title: "Accesibilidad",
    lede: "Este portal se propone cumplir las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA.",
    testedTitle: "Cómo se comprueba",
    tested: {
      walked:
        "Se recorren rondas enteras en un navegador, a pantalla ancha y a 320 píxeles. En los pasos del recorrido, un programa (axe) busca incumplimientos de las WCAG 2.2 AA, y nada puede sobresalir ni quedar encima de otra cosa.",
      keyboard: "Se envía una solicitud usando solo el teclado, y se recorre una ronda entera sin JavaScript.",
      html: "Se comprueba el HTML de cada página.",
      colours: "Se mide el contraste de los colores que se tocan, en el esquema claro y en el oscuro.",
      files: "Los archivos PDF de las listas se elaboran como PDF/UA-1 y se comprueban al elaborarlos.",
    },
    lacksTitle: "Qué no está bien todavía",
    lacks: {
      people:
        "Estas pruebas se hacen en un solo navegador, Chromium. No consta ninguna con un lector de pantalla ni hecha por personas que lo usan.",
      papers:
        "Los archivos de documentos se publican tal como se entregaron. No se comprueba su accesibilidad. La de lo que se escribió como texto sí se comprueba.",
      letters:
        "En el PDF de una lista, un nombre puede tener letras para las que el portal no dispone de tipo de letra. El archivo está entonces etiquetado, pero no es PDF/UA.",
      signIn:
        "Una sesión termina tras {hours, plural, one {# hora} other {# horas}} sin uso. El aviso previo necesita JavaScript. Lo que se envió después del final se devuelve y no se pierde.",
      browsers:
        "En versiones anteriores a Chrome 120, Firefox 121 y Safari 17.2, las páginas se muestran sin su estilo.",
    },
    tellTitle: "Díganoslo",
    tell: "Escriba a {address} si algo no se puede leer o usar. Indique en qué página fue, qué quería hacer y con qué navegador y ayuda técnica.",
    otherWay: "También puede pedir ahí, en otro formato, lo que dice una página o un archivo.",
  },
};
