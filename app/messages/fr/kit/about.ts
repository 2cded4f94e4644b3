export const about = {
  privacy: {
    title: "Confidentialité",
    lede: "Ce que ce portail conserve au sujet des personnes, pourquoi, combien de temps, et qui le voit.",
    demonstration:
      "Ceci est une démonstration : tout le monde voit sa boîte aux lettres, avec tout ce que contiennent les lettres. Ne saisissez rien de vrai au sujet d’une personne.",
    column: { kept: "Ce qui est conservé", why: "Pourquoi", until: "Combien de temps", seen: "Qui le voit" },
    visit: {
      title: "Consulter ces pages",
      kept: "Aucun témoin de connexion (cookie), et rien qui vous désigne. Le journal du serveur comporte une ligne pour chaque réponse : quand, quelle page, avec quel résultat, en combien de temps. Il ne contient ni adresse réseau, ni navigateur, ni nom. Un serveur placé devant le portail peut tenir son propre journal, avec des adresses réseau.",
      why: "Pour trouver ce qui n’a pas fonctionné.",
      until:
        "Le portail ne fixe pas de durée pour un journal. L’exploitant du portail en fixe une, et vous l’indique si vous le demandez.",
      seen: "L’exploitant du portail.",
    },
    tries: {
      title: "Se connecter et envoyer des formulaires",
      kept: "Le nombre de tentatives : par adresse réseau, par navigateur et par empreinte de l’adresse électronique. Trois cookies : votre connexion ; un cookie par lequel le portail reconnaît ce navigateur, et qui n’ouvre rien ; et, pendant que vous vous connectez, un cookie qui attend votre code ou la connexion auprès de votre propre organisation. Aucun ne compte les visites, et aucun n’appartient à un tiers.",
      why: "Pour que personne ne puisse deviner des mots de passe ni faire attendre les autres.",
      until:
        "Ce qui a été compté compte pendant {hours, plural, one {# heure} other {# heures}} au plus, et est supprimé quelques minutes plus tard. Le cookie d’une connexion prend fin avec elle ; celui du navigateur, {days, plural, one {# jour} other {# jours}} après la dernière connexion.",
      seen: "L’exploitant du portail. Aucune page ne le montre.",
    },
    account: {
      title: "Votre compte",
      kept: "Votre nom, votre adresse électronique, votre langue et votre fonction ; la date de votre dernière connexion ; votre mot de passe sous forme d’empreinte salée, votre second facteur, et ce que montrent vos clés d’accès. D’une invitation, qui l’a faite et à quelle adresse ; ce qu’un administrateur a modifié, avec le motif.",
      why: "Pour que vous puissiez vous connecter et recevoir des lettres, et pour que les archives disent qui a fait quoi.",
      until:
        "Un compte reste jusqu’à ce qu’il soit effacé. Un administrateur peut mettre fin à son accès ; les archives indiquent toujours qui a fait quoi. Une adresse que personne ne confirme est supprimée dans l’heure qui suit l’expiration de son lien, soit {minutes, plural, one {# minute} other {# minutes}} après la demande.",
      seen: "Vous et les administrateurs. Votre nom est vu aussi par les services qui traitent ce que vous avez fait. De qui agit au nom d’une organisation qui a présenté une demande, le Secrétariat voit aussi l’adresse.",
    },
    signIns: {
      title: "Vos connexions en cours",
      kept: "L’adresse réseau, le navigateur, la date de début et celle de la dernière utilisation.",
      why: "Pour que vous puissiez reconnaître une connexion qui n’est pas la vôtre et y mettre fin.",
      until:
        "Jusqu’à ce que vous vous déconnectiez ou y mettiez fin. Une connexion prend fin d’elle-même après {resting, plural, one {# heure} other {# heures}} sans utilisation, et dans tous les cas {hours, plural, one {# heure} other {# heures}} après son début ; elle est supprimée dans l’heure qui suit.",
      seen: "Vous. Un administrateur en voit le nombre.",
    },
    applications: {
      title: "Les organisations et leurs demandes",
      kept: "La fiche d’une organisation, et qui agit ou a agi pour elle ; ses réponses, dont le nom, le titre et l’adresse électronique de la personne qui la dirige ; ce qui a été décidé à leur sujet, avec les motifs ; et ce que les fonctionnaires notent entre eux au sujet d’une demande.",
      why: "La décision en vigueur demande ces réponses. Les États et les organes se prononcent sur elles. Le Secrétariat regarde si le nom de l’organisation et celui de la personne qui la dirige ressemblent à des noms de la Liste récapitulative du Conseil de sécurité. Aucune règle ne lit cela.",
      until:
        "Un brouillon, jusqu’à ce que vous le supprimiez. Ce qui a été saisi pour compléter une demande renvoyée, jusqu’à son envoi, ou trente jours après la fin de son délai. Ce qui a été envoyé est conservé dans les archives du processus et n’est pas supprimé, afin que l’on puisse prouver pourquoi une organisation est accréditée ou ne l’est pas.",
      seen: "Le Secrétariat, et lui seul pour ce que ses fonctionnaires notent ; la Présidence, lorsque la décision lui confie le soin de statuer ; les missions, pour ce que la décision prévoit de leur distribuer. Tout le monde voit qui est accrédité et, au sujet des candidats, ce que la décision rend public.",
    },
    states: {
      title: "Ce que disent les États",
      kept: "Les objections et les mises en suspens avec leur fondement, les ruptures du silence, les demandes adressées à la Présidence et les consultations, avec le nom de la personne qui a agi pour l’État. Qui les a consultées, et quand.",
      why: "La décision donne effet à ces actes, et il doit être rendu compte de chaque divulgation.",
      until: "Rien n’est jamais supprimé ni réécrit. Ce qui est retiré reste, avec son retrait.",
      seen: "L’État lui-même, la Présidence, et toute autre personne que désigne la décision.",
    },
    letters: {
      title: "Les lettres",
      kept: "Chaque courriel du portail : à qui et à quelle adresse, ce qu’il disait, si un serveur de messagerie l’a accepté, et s’il est revenu et pourquoi. Pour une lettre de la Présidence, également le moment où son destinataire l’a ouverte ici pour la première fois.",
      why: "Pour prouver ce qui a été dit à qui, et pour renvoyer ce qui n’a pas été accepté.",
      until:
        "Aussi longtemps que les archives. Un lien par lequel quelqu’un pourrait agir à votre place est retiré une fois la lettre partie, ou lorsqu’il ne fonctionne plus. Ce qui est allé à quelqu’un qui a été effacé perd son texte et son adresse ; ce qui concernait une demande garde son texte, sans le nom.",
      seen: "Le Secrétariat. Ce qui indique qui s’est exprimé, la Présidence seule.",
    },
    lists: {
      title: "Listes de diffusion et calendriers",
      kept: "Une adresse qui a demandé à être informée des documents, des sessions et des appels, et sa langue. Le fait que vous disposez d’une adresse pour un calendrier personnel.",
      why: "Pour envoyer ce qui a été demandé.",
      until:
        "Une adresse, jusqu’à ce qu’elle mette fin à l’envoi des lettres ; elle est alors supprimée aussitôt, avec celles-ci. Une adresse que personne ne confirme est supprimée après {days, plural, one {# jour} other {# jours}}, de même que les lettres d’une liste après leur envoi. L’adresse d’un calendrier, jusqu’à ce que vous la retiriez ou choisissiez un autre mot de passe, ou jusqu’à ce qu’il soit mis fin à vos connexions ou à votre accès.",
      seen: "Personne : aucune page ne montre qui est sur une liste.",
    },
    trail: {
      title: "Le journal d’audit",
      kept: "Chaque acte : qui, dans quelle fonction, quand, sur quoi, et ce qui en a résulté, y compris d’anciens noms et adresses électroniques.",
      why: "Pour prouver après coup comment tout s’est passé.",
      until:
        "Rien n’en est supprimé, et rien n’y est modifié, à une exception près : quand une personne est effacée, son nom et son adresse en sont retirés, et une entrée le dit.",
      seen: "Le Secrétariat et les administrateurs. Ce qui indique qui a formulé une objection, la Présidence seule.",
    },
    forms: {
      title: "Formulaires envoyés",
      kept: "Ce que le portail a répondu à l’un de vos formulaires. Un fichier destiné à un document et qui vous a été relu avant de partir.",
      why: "Pour qu’un formulaire envoyé deux fois ne fasse rien deux fois.",
      until: `{days, plural, one {# jour} other {# jours}}\u00a0; un tel fichier, un jour.`,
      seen: "Personne.",
    },
    backups: {
      title: "Sauvegardes",
      kept: "Tout cela, dans l’état du jour de la sauvegarde.",
      why: "Pour que rien de ce dont il a été accusé réception ne soit perdu.",
      until:
        "Le portail ne fixe pas de durée. L’exploitant du portail en fixe une, et vous l’indique si vous le demandez.",
      seen: "L’exploitant du portail.",
    },
    rightsTitle: "Ce que vous pouvez demander",
    own: "Depuis votre compte, vous modifiez vous-même votre nom, votre adresse, votre mot de passe et votre second facteur, mettez fin à des connexions, et emportez dans un seul fichier ce que vos pages montrent de vous, de votre organisation, de vos lettres et de ce que vous avez fait.",
    ask: "Pour tout le reste, écrivez à {address} : pour savoir ce qui est conservé d’autre à votre sujet, pour le faire corriger ou effacer, ou pour vous y opposer.",
    byHand:
      "Sous votre compte, vous pouvez demander l’effacement de vos données ; à cette adresse, quiconque le peut. Deux administrateurs y procèdent une fois que vous n’agissez plus pour personne. Votre nom, votre adresse, ce qui vous sert à vous connecter et vos lettres disparaissent alors, aussi du journal d’audit. Que quelqu’un a fait, dans une fonction, ce que vous avez fait reste, puisque cela prouve ce qui a été décidé, de même que ce qui appartient à une organisation ou à un État.",
    othersTitle: "Personne d’autre",
    others:
      "Rien n’est chargé depuis d’autres sites, et rien n’est envoyé à aucun site à des fins de mesure d’audience ou de publicité. Si vous vous connectez auprès de votre propre organisation, celle-ci en a connaissance.",
  },
  accessibility: {
    title: "Accessibilité",
    lede: "Ce portail vise la conformité aux Règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveau AA.",
    testedTitle: "Comment l’accessibilité est vérifiée",
    tested: {
      walked:
        "Des campagnes entières sont parcourues dans un navigateur, en grande largeur et à 320 pixels. À chaque étape du parcours, un programme (axe) recherche les défauts au regard des WCAG 2.2 AA, et rien ne doit déborder ni recouvrir autre chose.",
      keyboard: "Une demande est envoyée au clavier seul, et une campagne entière est parcourue sans JavaScript.",
      html: "Le code HTML de chaque page est vérifié.",
      colours: "Le contraste des couleurs qui se côtoient est mesuré, en mode clair et en mode sombre.",
      files: "Les fichiers PDF des listes sont produits au format PDF/UA-1 et sont vérifiés dès leur production.",
    },
    lacksTitle: "Ce qui n’est pas encore satisfaisant",
    lacks: {
      people:
        "Ces vérifications se font dans un seul navigateur, Chromium. Aucune vérification avec un lecteur d’écran, ou par des personnes qui en utilisent un, n’est consignée.",
      papers:
        "Les fichiers des documents sont publiés tels qu’ils ont été remis. Leur accessibilité n’est pas vérifiée. Celle de ce qui a été saisi comme texte l’est.",
      letters:
        "Dans le PDF d’une liste, un nom peut comporter des lettres pour lesquelles le portail n’a pas de police. Le fichier est alors balisé, mais n’est pas conforme à PDF/UA.",
      signIn:
        "Une connexion prend fin après {hours, plural, one {# heure} other {# heures}} sans utilisation. L’avertissement qui précède nécessite JavaScript. Ce qui a été envoyé après la fin est restitué et n’est pas perdu.",
      browsers: "Avant Chrome 120, Firefox 121 et Safari 17.2, les pages s’affichent sans leur style.",
    },
    tellTitle: "Écrivez-nous",
    tell: "Écrivez à {address} si quelque chose ne peut être lu ou utilisé. Indiquez sur quelle page, ce que vous vouliez faire, et avec quel navigateur et quelle aide technique.",
    otherWay: "Vous pouvez aussi demander à cette adresse le contenu d’une page ou d’un fichier sous une autre forme.",
  },
};
