export const people = {
  whatHappens: "Ce qui se passe",
  field: {
    name: "Votre nom",
    email: "Adresse électronique",
    password: "Mot de passe",
    newPassword: "Nouveau mot de passe",
    code: "Code",
  },
  hint: {
    name: "Tel que vous l’écrivez, dans n’importe quelle écriture.",
    newPassword:
      "De 8 à 128 caractères de toute sorte. Quelques mots qui ne vont ensemble que pour vous font un bon mot de passe. Ni votre nom, ni un mot désignant ce portail.",
    code: "Les six chiffres que montre votre application d’authentification, ou l’un de vos codes de secours.",
  },
  problem: {
    name: "Saisissez votre nom",
    email: "Saisissez votre adresse électronique",
    password: "Saisissez votre mot de passe",
    newPassword: "Saisissez un nouveau mot de passe",
    code: "Saisissez le code",
    tooShort: "Utilisez un mot de passe de 8 caractères au moins",
    tooLong: "Utilisez un mot de passe de 128 caractères au plus",
    common: "Utilisez un autre mot de passe : celui-ci est de ceux que tout le monde essaie en premier",
    guessable:
      "Utilisez un autre mot de passe : celui-ci est formé de votre nom, de votre adresse ou de mots désignant ce portail",
    wrongPassword:
      "L’adresse électronique ou le mot de passe n’est pas correct. Si vous venez de demander un compte, ouvrez d’abord le lien qui figure dans notre lettre",
    notYourAttempt:
      "Ce n’est pas le mot de passe choisi avec cette lettre. Si vous avez plusieurs lettres, ouvrez le lien de la dernière que vous avez demandée",
    wrongPasswordAgain: "Le mot de passe n’est pas correct",
    passkey: "Cette clé d’accès n’ouvre aucun compte ici, ou la page est restée ouverte trop longtemps. Réessayez",
    wrongCode:
      "Le code n’est pas correct. Il change toutes les trente secondes : saisissez celui qui est montré maintenant",
    linkOver: "Ce lien ne fonctionne plus",
    deactivated: "L’accès de ce compte a pris fin. Écrivez à l’administration du portail",
  },
  signIn: {
    title: "Se connecter",
    button: "Se connecter",
    noAccount: "Créer un compte",
    forgot: "Mot de passe oublié ?",
    otherWays: "Autres façons de se connecter",
    newHere: "Pas encore de compte ?",
    organisations:
      "Une organisation crée le sien, et s’en sert pour présenter une demande. Personne n’a besoin d’un compte pour voir quelles organisations sont accréditées.",
    invited:
      "Les missions, la Présidence et le Secrétariat ne créent pas de compte : ils reçoivent une invitation par lettre, puis se connectent ici.",
    demonstrationTitle: "Démonstration",
    demonstrationText: "Un compte est prêt pour chaque fonction, avec son mot de passe et son code.",
    after: {
      verified: "Votre adresse électronique est confirmée. Vous pouvez vous connecter.",
      reset: "Votre mot de passe a été changé. Connectez-vous avec le nouveau.",
      accepted: "Votre compte est prêt. Connectez-vous ; vous configurerez ensuite un second facteur.",
      joined: "Votre compte est prêt, et agit pour l’organisation. Connectez-vous avec ce compte.",
      left: "Vous n’agissez plus pour l’organisation, et votre connexion a pris fin.",
      ended: "Votre connexion a duré trop longtemps, ou le code a été erroné trop souvent. Connectez-vous de nouveau.",
      provider:
        "La connexion n’a pas eu lieu là-bas, ou aucun compte ne correspond ici à cette adresse électronique. Une fonction commence par une invitation envoyée par lettre.",
      oneFactor:
        "Votre compte nécessite deux facteurs, et un seul vous a été demandé. Connectez-vous ici avec votre mot de passe et votre code, ou avec une clé d’accès.",
      notKept:
        "Votre connexion avait pris fin, et votre envoi était trop volumineux pour vous être rendu. Rien n’en a été enregistré. Connectez-vous, puis remplissez de nouveau le formulaire et choisissez de nouveau le fichier.",
    },
    provider: { link: "Se connecter auprès de {name}" },
    demonstration: "Les comptes de cette démonstration",
  },
  signUp: {
    title: "Créer un compte pour votre organisation",
    intro:
      "Un compte suffit pour présenter une demande, et il agit pour une seule organisation. Si quelqu’un agit déjà pour la vôtre, demandez-lui de vous inviter. Vous n’avez pas besoin de compte pour voir quelles organisations sont accréditées.",
    button: "Créer le compte",
    haveAccount: "Se connecter avec ce compte",
    haveAccountTitle: "Vous avez un compte ?",
    officesTitle: "Vous agissez pour un État, la Présidence ou le Secrétariat ?",
    afterwards: "Ce qui vient ensuite",
    steps: {
      confirm:
        "Vous ouvrez le lien qui figure dans notre lettre, dans un délai d’une heure, et donnez votre mot de passe.",
      record: "Vous remplissez la fiche de votre organisation.",
      apply: "Vous présentez une demande pendant qu’un appel est ouvert.",
    },
    nothingThere: "Pas de lettre au bout de quelques minutes ?",
    again: "Réessayer",
    sentTitle: "Consultez votre messagerie",
    sent: "Nous avons envoyé une lettre à {given, select, yes {{address}} other {l’adresse que vous avez donnée}}. Ouvrez le lien qu’elle contient pour confirmer l’adresse ; il fonctionne pendant une heure.",
    sentNothing: "Regardez dans vos courriers indésirables, ou réessayez avec la bonne adresse.",
  },
  verifyEmail: {
    title: "Confirmer votre adresse électronique",
    chosen: "Celui que vous avez choisi en demandant le compte.",
    own: "Celui de votre compte.",
    button: "Confirmer",
    over: "Il fonctionne pendant une heure, et une seule fois. Si vous avez déjà confirmé l’adresse, connectez-vous ; sinon, refaites la demande.",
    overSignedIn:
      "Il fonctionne pendant une heure, et une seule fois. Votre connexion est ouverte : si vous avez déjà confirmé l’adresse, il ne reste rien à faire. Sinon, refaites la demande.",
    askTitle: "Refaire la demande",
    thenNew: "La connexion se fait aussitôt, et vous pouvez présenter une demande pour votre organisation.",
    thenChanged: "Dès lors, vous vous connectez avec cette adresse, et les lettres y sont envoyées.",
    notYou: "Vous ne l’avez pas demandé ? Ne faites rien : sans le mot de passe, rien n’est confirmé.",
    done: "Votre adresse électronique est confirmée, et la connexion est établie.",
  },
  forgotPassword: {
    title: "Choisir un nouveau mot de passe",
    intro:
      "Donnez l’adresse électronique de votre compte. Nous y envoyons un lien qui vous permet de choisir un nouveau mot de passe.",
    button: "Envoyer le lien",
    sentTitle: "Consultez votre messagerie",
    sent: "S’il existe un compte avec cette adresse, nous y avons envoyé une lettre. Le lien qu’elle contient fonctionne pendant une heure, et une seule fois.",
    sentNothing: "Regardez dans vos courriers indésirables, et essayez les autres adresses que vous utilisez.",
    back: "Retour à la connexion",
    factorTitle: "Votre second facteur demeure",
    factor:
      "Un code est demandé comme auparavant. Avec une clé d’accès, vous n’avez besoin ni de mot de passe ni de code.",
    addressTitle: "Plus d’accès à cette messagerie ?",
    address: "Écrivez à l’administration du portail, qui peut saisir une autre adresse pour vous.",
  },
  resetPassword: {
    title: "Choisir un nouveau mot de passe",
    intro:
      "Il est mis fin à vos connexions dans tous les navigateurs, et à l’adresse de votre calendrier si vous en avez une.",
    button: "Enregistrer le nouveau mot de passe",
    overTitle: "Le lien ne fonctionne pas ?",
    over: "Il fonctionne pendant une heure, et une seule fois.",
    again: "Demander un nouveau lien",
  },
  secondFactor: {
    title: "Saisir votre code",
    button: "Continuer",
    lostTitle: "Application d’authentification perdue ?",
    lost: "Utilisez un code de secours. Si vous n’avez ni l’application d’authentification ni un code de secours, écrivez à l’administration du portail.",
    demonstration: "Les codes de cette démonstration",
  },
  setUp: {
    title: "Configurer un second facteur",
    intro:
      "Outre le mot de passe, il vous faudra un code fourni par une application d’authentification, sur votre téléphone ou votre ordinateur. C’est exigé des missions, de la Présidence, du Secrétariat et de l’administration.",
    introApplicant:
      "Outre le mot de passe, il vous faudra alors un code fourni par une application d’authentification, sur votre téléphone ou votre ordinateur.",
    passwordAgain: "Saisissez d’abord de nouveau votre mot de passe.",
    button: "Continuer",
    scanTitle: "Ajouter le portail à votre application d’authentification",
    needTitle: "Ce qu’il vous faut",
    need: "Une application d’authentification : tout programme qui produit des codes à six chiffres (TOTP). Vous lui faites lire une image, et gardez quelques codes de secours.",
    scan: "Scannez cette image avec l’application d’authentification",
    picture: "L’image contient le même secret que le texte placé au-dessous.",
    secret: "Ou saisissez ce secret à la main :",
    backupTitle: "Gardez ces codes de secours",
    backup:
      "Chacun d’eux peut servir une seule fois à la place d’un code, le jour où vous n’avez pas l’application d’authentification. Ils ne sont montrés que maintenant : imprimez-les ou notez-les.",
    confirm: "Saisissez les six chiffres que montre maintenant l’application d’authentification",
    confirmButton: "Terminer",
    again: "Recommencer avec une nouvelle image",
    againTitle: "Le code n’est pas accepté ?",
    againText: "Vérifiez que l’horloge de votre appareil est juste, ou recommencez.",
    done: "Vous avez configuré un second facteur.",
    doneText: "Un code est demandé chaque fois que vous vous connectez.",
    on: "Aller à vos pages",
    orPasskeyTitle: "Ou une clé d’accès",
    orPasskey: "Ajouter plutôt une clé d’accès",
    passkeyTitle: "Connectez-vous avec votre clé d’accès",
    passkeyText:
      "Votre fonction nécessite un second facteur, et le vôtre est une clé d’accès. Elle remplace le mot de passe et le code.",
  },
  signIns: {
    title: "Votre compte",
    office: "Vous agissez en qualité de",
    noOrganisation: "Candidat(e), sans fiche d’organisation à ce jour",
    passkeys: "Clés d’accès",
    passkeysCount: "{count, plural, =0 {Aucune.} one {#.} other {#.}}",
    where: "Vos connexions en cours",
    unknownTitle: "Un navigateur que vous ne connaissez pas ?",
    unknown: "Mettez fin à sa connexion, puis changez votre mot de passe : cela met fin aussi à toutes les autres.",
    endsTitle: "Ce navigateur",
    ends: "Votre connexion prend fin dans {after} si vous n’ouvrez aucune autre page.",
    endsInAnyCase:
      "Votre connexion prend fin dans {after}, même si vous ouvrez une autre page : au bout d’un jour, chacun doit se reconnecter.",
    browser: "Navigateur",
    unknownBrowser: "Navigateur inconnu",
    address: "Adresse",
    unknownAddress: "Inconnue",
    since: "Début",
    used: "Dernière utilisation",
    here: "Ce navigateur",
    end: "Mettre fin",
    endOne: "à la connexion avec {browser} du {since}",
    endOthers: "Mettre fin à toutes les autres",
    ended: "Il a été mis fin à la connexion.",
    endedOthers: "Il a été mis fin à toutes les autres connexions.",
    setUp: "Configurer un second facteur",
    hidden: "Non montré",
    ownData: "Vos données",
    takeOwnData: "Les emporter (JSON)",
    changed: {
      name: "Votre nom a été changé.",
      language: "Les lettres vous parviennent désormais dans cette langue.",
      letters: "Les lettres vous parviennent désormais de cette manière.",
      address:
        "Nous avons envoyé une lettre à la nouvelle adresse. Ouvrez le lien qu’elle contient pour confirmer l’adresse ; d’ici là, rien ne change.",
      password:
        "Votre mot de passe a été changé. Il a été mis fin à toutes les autres connexions, ainsi qu’à l’adresse de votre calendrier si vous en aviez une.",
    },
  },
  erasedPerson: "Personne effacée",
  erasureWish: {
    title: "Effacement",
    go: "Le demander",
    lead: "Vous pouvez demander que soit effacé ce qui est conservé sur vous : votre nom, votre adresse, ce qui vous sert à vous connecter, vos lettres et votre nom dans le journal d’audit.",
    how: "Les administrateurs en sont informés, et l’un d’eux s’assure que c’est bien vous. {acts, select, organisation {Votre accès prend d’abord fin, et quelqu’un d’autre agit pour votre organisation.} other {Votre accès prend d’abord fin.}} Deux administrateurs procèdent ensuite à l’effacement, et une dernière lettre vous le dit. Il ne peut pas être annulé. Tant que vous pouvez vous connecter, vous pouvez retirer la demande.",
    wish: "Demander l’effacement",
    wishedAt: "Vous l’avez demandé :",
    due: "Une réponse est due d’ici au {at}.",
    withdraw: "Retirer la demande",
    done: {
      wished: "Les administrateurs ont été informés.",
      withdrawn: "La demande a été retirée.",
    },
    staysTitle: "Ce qui reste",
    stays:
      "Que quelqu’un a fait, dans une fonction, ce que vous avez fait reste dans les archives, sans votre nom, puisque cela prouve ce qui a été décidé. Ce qui a été envoyé pour une organisation ou un État leur reste, aussi là où vous y êtes nommé.",
    backups: "Les sauvegardes conservent ce qui était là jusqu’à leur suppression.",
  },
  calendarAddress: {
    title: "Votre calendrier",
    go: "S’y abonner",
    lead: "Les dates qui vous concernent, pour votre logiciel de calendrier : les sessions et leurs séances, ce qui s’ouvre et se clôt pour votre fonction, et jusqu’à quand votre organisation doit agir.",
    whoTitle: "Qui le lit",
    who: "Quiconque a l’adresse : un logiciel de calendrier ne peut pas se connecter à un compte. Il ne montre aucune objection, aucun nom figurant sur une liste et aucun lien vers une réunion. Retirez l’adresse si quelqu’un l’a qui ne devrait pas l’avoir.",
    address: "Son adresse",
    madeAt: "Création",
    ends: "Elle prend fin lorsque votre mot de passe est changé ou choisi de nouveau, et lorsqu’un administrateur met fin à vos connexions ou à votre accès.",
    make: "Créer une adresse",
    makeAnew: "Créer une autre adresse",
    anew: "Une autre adresse remplace celle-ci, qui ne mène alors nulle part.",
    withdraw: "Retirer l’adresse",
    done: {
      made: "L’adresse a été créée. Ajoutez-la comme abonnement dans votre logiciel de calendrier.",
      withdrawn: "L’adresse a été retirée et ne mène nulle part.",
    },
    toSend: "Dernier moment pour envoyer la demande {reference}",
    toComplete: "Dernier moment pour compléter la demande {reference}",
  },
  changeName: {
    title: "Changer votre nom",
    seenTitle: "Où il figure",
    seen: "Les lettres sont adressées à ce nom, et il figure à côté de ce que vous faites sur le portail.",
    button: "Enregistrer",
  },
  changeLanguage: {
    title: "Langue de vos lettres",
    hint: "Les lettres écrites auparavant gardent la leur. Les pages sont dans la langue que vous choisissez en haut de celles-ci.",
    choose: "Choisissez une langue",
    button: "Enregistrer",
  },
  lettersCome: {
    title: "Comment arrivent les lettres",
    legend: "Lettres qui peuvent attendre",
    hint: "Ce qui a été regroupé jusqu’à un retour en arrière arrive le matin suivant",
    ways: {
      at_once: "Chaque lettre dès qu’elle est écrite",
      each_morning: "Une lettre chaque matin",
    },
    eachMorning: "À 8 heures, heure de New York, avec une ligne et un lien pour chaque lettre qui peut attendre",
    choose: "Choisissez comment arrivent les lettres",
    button: "Enregistrer",
    waitTitle: "Peuvent attendre le matin",
    atOnceTitle: "Arrivent toujours aussitôt",
    atOnce: {
      rights:
        "Ce qui ouvre ou prolonge un délai dans lequel un État peut formuler une objection ou rompre le silence, la fin d’une procédure d’approbation tacite, et la correction d’une liste",
      reminders: "Les rappels, et tout ce qui vous demande d’agir avant une échéance",
      spoke: "Les accusés de réception, et tout ce qui dit qui a formulé une objection ou rompu le silence",
      chair: "Les lettres de la Présidence, les documents destinés à son seul bureau, et la fin d’un mandat",
      accounts: "Ce qui concerne les personnes, les comptes et les accès",
    },
  },
  changeAddress: {
    title: "Changer votre adresse électronique",
    steps: {
      letter: "Une lettre contenant un lien est envoyée à la nouvelle adresse.",
      open: "Vous ouvrez le lien et saisissez votre mot de passe.",
      then: "Dès lors, vous vous connectez avec la nouvelle adresse, et les lettres y sont envoyées.",
    },
    email: "Nouvelle adresse électronique",
    enterEmail: "Saisissez la nouvelle adresse électronique",
    present: "Actuellement : {email}",
    same: "C’est déjà votre adresse",
    button: "Envoyer la lettre",
  },
  changePassword: {
    title: "Changer votre mot de passe",
    intro:
      "Il est mis fin à vos connexions dans tous les autres navigateurs, et à l’adresse de votre calendrier si vous en avez une.",
    present: "Mot de passe actuel",
    byLetter: "Une lettre contenant un lien vous permet d’en choisir un nouveau sans celui-ci.",
    button: "Enregistrer le nouveau mot de passe",
  },
  passkeys: {
    title: "Vos clés d’accès",
    intro:
      "Une clé d’accès est conservée par votre téléphone, votre ordinateur ou un trousseau, et ouvre votre compte une fois que vous l’y avez déverrouillée. Elle remplace le mot de passe et le code.",
    none: "Vous n’avez pas de clé d’accès",
    noneText: "Votre navigateur en crée une en quelques secondes, et demande où la conserver.",
    whatTitle: "Ce qu’est une clé d’accès",
    lostTitle: "Appareil perdu ou cédé ?",
    lost: "Supprimez ici sa clé d’accès : elle n’ouvre alors plus rien.",
    noneTitle: "Pas encore de clé d’accès ?",
    how: "Connectez-vous d’abord avec votre mot de passe, puis ajoutez-en une sous Compte.",
    name: "Créée avec",
    never: "Pas encore",
    remove: "Supprimer",
    added: "La clé d’accès a été ajoutée.",
    removed: "La clé d’accès a été supprimée ici. Supprimez-la aussi de votre appareil.",
    failed: "Aucune clé d’accès n’a été utilisée. Réessayez, ou connectez-vous avec votre mot de passe.",
    without: "Les clés d’accès nécessitent un navigateur qui les prend en charge et exécute les scripts.",
  },
  addPasskey: {
    title: "Ajouter une clé d’accès",
    now: "Appuyez sur le bouton. Votre navigateur demande alors où conserver la clé d’accès.",
    button: "Ajouter une clé d’accès",
  },
  signInWithPasskey: {
    title: "Se connecter avec une clé d’accès",
    intro:
      "Appuyez sur le bouton. Votre navigateur demande alors la clé d’accès ; elle ne nécessite ni mot de passe ni code.",
    button: "Se connecter avec une clé d’accès",
    password: "Se connecter avec votre mot de passe",
  },
  signOut: {
    title: "Se déconnecter",
    intro: "Il sera mis fin à votre connexion dans ce navigateur.",
    othersTitle: "Autres navigateurs",
    others: "Votre connexion s’y poursuit jusqu’à ce que vous y mettiez fin.",
    button: "Se déconnecter",
  },
  acceptInvitation: {
    title: "Accepter l’invitation",
    mission: "Vous recevez une invitation à agir pour la mission « {office} ».",
    chair: "Vous recevez une invitation à agir pour la Présidence, processus « {office} ».",
    secretariat: "Vous recevez une invitation à agir pour le Secrétariat.",
    administrator: "Vous recevez une invitation à faire partie de l’administration du portail.",
    accountTitle: "Vous avez déjà le compte ?",
    address: "Vous vous connectez avec celle-ci.",
    steps: {
      signIn: "Vous vous connectez avec votre adresse et ce mot de passe.",
      factor: "Vous configurez un second facteur : une application d’authentification ou une clé d’accès.",
    },
    button: "Créer le compte",
  },
  joinOrganisation: {
    title: "Agir pour l’organisation {organisation}",
    intro:
      "Vous recevez une invitation à agir pour cette organisation : vous verrez sa fiche, ses demandes et ses lettres.",
    notYou: "Vous ne vous y attendiez pas ? Ne faites rien.",
    signInFirst: "Il existe un compte avec l’adresse invitée. Connectez-vous avec ce compte, puis acceptez.",
    signInButton: "Se connecter et accepter",
    otherSignedIn:
      "Votre connexion en cours est celle d’un autre compte. Déconnectez-vous d’abord, puis rouvrez le lien qui figure dans la lettre.",
    button: "Accepter et agir pour elle",
    newButton: "Créer le compte et agir pour elle",
    addressTitle: "Adresse invitée",
    address: "Vous vous connectez avec celle-ci, et les lettres relatives à l’organisation y sont envoyées aussi.",
    sameTitle: "Toutes les personnes qui agissent pour elle",
    same: "Elles voient et font la même chose. Chaque acte est consigné avec le nom de son auteur.",
    over: "Invitation à une organisation",
  },
  colleagues: {
    title: "Qui agit pour votre organisation",
    lead: "Toutes ces personnes voient et font la même chose, et reçoivent ses lettres. Chaque acte est consigné avec le nom de son auteur.",
    you: "Vous",
    name: "Nom",
    email: "Adresse électronique",
    since: "Depuis le",
    until: "Jusqu’au",
    invite: "Inviter quelqu’un",
    takeOff: "Retirer",
    leave: "Quitter l’organisation",
    leaveTitle: "Vous n’agissez plus pour elle ?",
    leaveText: "La personne qui a repris votre travail est invitée d’abord, puis vous quittez l’organisation.",
    acts: "Actes",
    ended: "Accès terminé par l’administration",
    invitations: "Invitations",
    sentTo: "Envoyée à",
    withdraw: "Retirer",
    standing: "Situation",
    waits: "En attente, jusqu’au {at}",
    expired: "Expirée : inviter de nouveau",
    former: "Qui agissait pour elle auparavant",
    formerCount: "{count, plural, one {# personne} other {# personnes}}",
    how: "Comment cela a pris fin",
    takenOffBy: "Retirée par {name}",
    left: "Départ",
    alone: "Personne d’autre n’agit pour elle",
    aloneText:
      "Si un jour vous ne pouvez pas vous connecter, personne ne peut agir pour votre organisation. Invitez aussi quelqu’un d’autre.",
    most: "Cinq personnes au plus agissent pour une organisation.",
    done: {
      invited: "L’invitation a été envoyée. Son lien fonctionne pendant sept jours.",
      withdrawn: "L’invitation a été retirée. Son lien ne fonctionne plus.",
      "taken-off": "Cette personne n’agit plus pour votre organisation, et en a été informée par lettre.",
      joined: "Vous agissez désormais pour cette organisation.",
    },
  },
  inviteColleague: {
    title: "Inviter quelqu’un à agir pour votre organisation",
    steps: {
      letter:
        "Une lettre contenant un lien est envoyée à l’adresse. Le lien fonctionne pendant sept jours, et une seule fois.",
      accept: "La personne l’ouvre, et accepte avec un nouveau compte ou avec le sien.",
      same: "Dès lors, elle voit et fait la même chose que vous, et reçoit les lettres.",
    },
    name: "Nom de la personne",
    enterName: "Saisissez le nom de la personne",
    email: "Adresse électronique de la personne",
    enterEmail: "Saisissez l’adresse électronique de la personne",
    emailHint: "Son adresse personnelle, que personne d’autre ne lit",
    passwordHint: "Le vôtre, car une invitation donne accès à tout ce que votre organisation a envoyé",
    button: "Envoyer l’invitation",
  },
  withdrawColleagueInvitation: {
    title: "Retirer l’invitation",
    text: "Le lien de la lettre envoyée à {email} ne fonctionne plus.",
  },
  takeOffColleague: {
    title: "Retirer {name}",
    text: "Les connexions de {name} prennent fin partout aussitôt. {name} ne voit plus rien de votre organisation et ne reçoit plus de lettres. Les invitations faites par {name} ne fonctionnent plus.",
    record: "Une lettre en informe {name}. Ce que {name} a fait pour votre organisation reste consigné.",
    button: "Retirer",
  },
  leaveOrganisation: {
    title: "Quitter l’organisation",
    text: "Vous n’agissez plus pour l’organisation {organisation} : votre connexion prend fin, vous n’en voyez plus rien et ne recevez plus de lettres. Votre compte reste le vôtre.",
    then: "Les autres en sont informés par lettre. Pour revenir, il vous faut une nouvelle invitation.",
    button: "Quitter",
  },
  ofMission: {
    title: "Personnes qui agissent pour votre mission",
    lead: "Toutes voient ce que voit votre mission. Chaque acte est consigné avec le nom de son auteur.",
    part: "Ce que la personne peut faire",
    parts: {
      objects: "Formuler une objection et rompre le silence",
      reads: "Lire seulement",
    },
    accessAdministrator: "Responsable des accès",
    invite: "Inviter quelqu’un",
    invitations: "Invitations",
    invitedBy: "Invitée par",
    byMission: "Votre mission",
    byAdministrator: "L’administration du portail",
    askTitle: "À qui s’adresser",
    ask: "Le ou la responsable des accès de votre mission invite d’autres personnes et met fin à leur accès :",
    askNobody:
      "Votre mission n’a pas de responsable des accès. L’administration du portail peut nommer l’un ou l’une d’entre vous, inviter d’autres personnes et mettre fin à leur accès.",
    yoursTitle: "Vous êtes responsable des accès",
    yours:
      "Vous invitez d’autres personnes et mettez fin à leur accès. Chaque fois, les autres et l’adresse de votre mission en sont informés par lettre.",
    handOver: "Pour transmettre ce rôle, nommez d’abord quelqu’un d’autre, puis renoncez-y.",
    factorTitle: "Deux facteurs",
    factor: "Ici, tout le monde se connecte avec un second facteur, dont nul n’est dispensé.",
    letters: "Lettres à votre mission",
    lettersText:
      "L’administration du portail saisit où elles vont. Vous et les adresses précédentes êtes informés d’un changement.",
    former: "Accès terminé",
    formerCount: "{count, plural, one {# personne} other {# personnes}}",
    formerText:
      "Ce que ces personnes ont fait pour votre mission reste consigné. L’administration du portail peut rendre un accès.",
    done: {
      invited: "L’invitation a été envoyée. Son lien fonctionne pendant sept jours.",
      withdrawn: "L’invitation a été retirée. Son lien ne fonctionne plus.",
      "end-delegate-access": "L’accès a pris fin, et la personne en a été informée par lettre.",
      "name-access-administrator": "La personne est désormais responsable des accès de votre mission.",
      "end-access-administrator": "La personne n’est plus responsable des accès de votre mission.",
      "change-mission-language": "Désormais, les lettres à votre mission sont rédigées dans cette langue.",
      "change-mission-letters": "Désormais, les lettres parviennent à votre mission de cette manière.",
    },
  },
  inviteDelegate: {
    title: "Inviter quelqu’un à agir pour votre mission",
    steps: {
      letter:
        "Une lettre contenant un lien est envoyée à l’adresse. Le lien fonctionne pendant sept jours, et une seule fois.",
      told: "Les autres personnes de votre mission et l’adresse de celle-ci sont informées par lettre de votre invitation.",
      factor:
        "La personne choisit un mot de passe et configure un second facteur à la première connexion ; ensuite, elle agit.",
    },
    emailHint: "Son adresse personnelle, que personne d’autre ne lit et qui n’a pas de compte sur le portail",
    choosePart: "Choisissez ce que la personne peut faire",
    partHint: {
      objects:
        "Voit ce que voit votre mission, formule des objections contre des organisations et rompt le silence sur des textes.",
      reads: "Voit ce que voit votre mission, et ne fait rien pour elle.",
    },
    observerState:
      "Votre mission est celle d’un État observateur : la personne lit, et formulerait des objections s’il devenait État Membre.",
    passwordHint: "Le vôtre, car une invitation donne accès à ce que voit votre mission",
  },
  changeDelegate: {
    record:
      "Les autres personnes de votre mission et l’adresse de celle-ci en sont informées par lettre. L’acte reste consigné.",
    "end-delegate-access": {
      title: "Mettre fin à l’accès",
      link: "Mettre fin à l’accès",
      text: "Les connexions de {name} prennent fin partout aussitôt. {name} ne peut plus se connecter, ne reçoit plus de lettres et en reçoit l’avis. Les invitations envoyées par {name} ne fonctionnent plus. Ce que {name} a fait reste consigné. Seule l’administration du portail peut rendre l’accès.",
    },
    "name-access-administrator": {
      title: "Nommer responsable des accès",
      link: "Nommer responsable des accès",
      text: "{name} invite des personnes à agir pour votre mission et met fin à leur accès, comme vous.",
    },
    "end-access-administrator": {
      title: "Mettre fin au rôle de responsable des accès",
      link: "Mettre fin au rôle",
      text: "{name} agit pour votre mission comme auparavant, mais n’invite plus personne et ne met plus fin à aucun accès. Les invitations que {name} a envoyées et que personne n’a acceptées sont retirées.",
    },
  },
  namePerson: {
    title: "Désigner quelqu’un pour l’organisation",
    text: "Aucune des personnes qui agissent pour l’organisation {organisation} ne peut se connecter. La personne que vous désignez est invitée à agir pour elle, et voit tout ce qu’elle a envoyé. Assurez-vous que c’est bien l’organisation qui le demande.",
    second: "Un autre administrateur doit confirmer dans les 24 heures ; ce n’est qu’alors que l’invitation part.",
    name: "Personne désignée",
    enterName: "Saisissez le nom",
    email: "Son adresse électronique",
    enterEmail: "Saisissez l’adresse électronique",
    button: "Demander à un autre administrateur",
    asked:
      "{by} désigne {name}, {email}, pour l’organisation {organisation} ; un autre administrateur peut le confirmer jusqu’au {at}. Motif :",
    done: "Un autre administrateur peut maintenant le confirmer, sur cette page.",
  },
  confirmPersonNaming: {
    title: "Confirmer la personne désignée",
    text: "{name}, {email}, reçoit une invitation à agir pour l’organisation {organisation}, et voit tout ce qu’elle a envoyé. Le lien de la lettre fonctionne pendant sept jours. Les invitations antérieures ne comptent plus.",
    button: "Confirmer et envoyer l’invitation",
    done: "L’invitation a été envoyée. Son lien fonctionne pendant sept jours.",
  },
  list: {
    title: "Personnes",
    intro:
      "Les fonctions sont attribuées par invitation. Quiconque en exerce une configure un second facteur à la connexion suivante. Les organisations s’inscrivent elles-mêmes.",
    invite: "Inviter une personne",
    recordMission: "Enregistrer une mission",
    done: {
      mission: "La mission a été enregistrée. Vous pouvez maintenant inviter les personnes qui agissent pour elle.",
      invited: "L’invitation a été envoyée. Elle est valable sept jours.",
      imported: "Les invitations ont été envoyées. Elles sont valables sept jours.",
      "withdraw-invitation": "L’invitation a été retirée. Son lien ne fonctionne plus.",
      "send-invitation-again":
        "Une nouvelle invitation a été envoyée. Le lien de la lettre précédente ne fonctionne plus.",
    },
    acts: "Actes",
    lists: "Listes",
    filters: "Restreindre la liste",
    find: "Nom, adresse ou mission",
    inOffice: "Personnes exerçant une fonction",
    offices: { mission: "Missions", chair: "Présidence", secretariat: "Secrétariat", administrator: "Administration" },
    only: { "one-factor": "Sans second facteur", reset: "Réinitialisation en attente", ended: "Accès terminé" },
    act: { "send-invitation-again": "Envoyer de nouveau", "withdraw-invitation": "Retirer" },
    noOffices: "Personne n’exerce encore de fonction",
    nobodyFound: "Aucune personne exerçant une fonction ne correspond",
    showAll: "Tout montrer",
    name: "Nom",
    email: "Adresse électronique",
    office: "Fonction",
    secondFactor: "Second facteur",
    setUp: "Configuré",
    notSetUp: "Pas encore configuré",
    since: "Depuis le",
    invitations: "Invitations",
    noInvitations: "Aucune invitation en attente",
    invitationsOver: "Acceptées et retirées",
    invitationsCount: "{count, plural, one {# invitation} other {# invitations}}",
    invitedOn: "Invitation",
    standing: "Situation",
    invitationLost: "Une lettre à cette adresse n’est pas arrivée",
    standings: {
      waiting: "En attente, jusqu’au {at}",
      accepted: "Acceptée",
      expired: "Expirée : la renvoyer",
      withdrawn: "Retirée",
    },
    role: {
      mission: "Mission : {of}",
      chair: "Présidence : {of}",
      secretariat: "Secrétariat",
      administrator: "Administration",
      applicant: "Organisation : {of}",
    },
  },
  person: {
    title: "Compte",
    active: "Peut se connecter",
    ended: "Accès terminé",
    oneFactor: "Pas encore de second facteur",
    resetWaits: "Réinitialisation du second facteur en attente",
    acts: "Ce que vous pouvez faire",
    noHistory: "Rien n’est arrivé à ce compte à ce jour",
    deactivated: "Fin : {at}",
    lastSignIn: "Dernière connexion",
    never: "Jamais",
    signIns: "Navigateurs actuellement connectés",
    history: "Ce qui est arrivé à ce compte",
    erased: "Effacée le {at}",
    erasedText:
      "Ce qui était conservé sur cette personne n’existe plus. Que quelqu’un a fait ce qui figure ci-dessous, dans cette fonction et à cette heure, reste dans les archives.",
    erasureWished: "La personne a demandé le {at} que soit effacé ce qui est conservé sur elle.",
    erasureAsked:
      "{name} demande d’effacer cette personne ; un autre administrateur peut le confirmer jusqu’au {at}. Motif :",
    resetAsked:
      "{name} demande la réinitialisation du second facteur ; un autre administrateur peut la confirmer jusqu’au {at}. Motif :",
    addressAsked: "Une lettre envoyée à {email} attend d’être confirmée, jusqu’au {at}.",
  },
  erasures: {
    title: "Effacements",
    intro:
      "Quiconque demande à être effacé reçoit une réponse dans les trente jours. Qui attend depuis le plus longtemps vient en premier.",
    none: "Personne n’attend d’être effacé",
    wishedAt: "Demande du",
    byAdministrators: "À la demande de l’administration",
    dueAt: "Réponse d’ici au",
    late: "En retard",
    next: "La suite",
  },
  organisations: {
    title: "Comptes des organisations",
    find: "Organisation, nom ou adresse",
    organisation: "Organisation",
    none: "Personne ne s’est encore inscrit pour une organisation",
    noneFound: "Aucun compte ne correspond",
    only: { ended: "Accès terminé", without: "Pas encore de fiche" },
    without: "Pas encore de fiche",
  },
  missions: {
    imported:
      "Les missions sont enregistrées, et les lettres leur sont désormais envoyées. Invitez maintenant les personnes qui agissent pour elles.",
    withoutVoice:
      "{count, plural, one {Pour # mission d’un État Membre, personne ne peut s’exprimer sur le portail : son silence vaudrait pourtant consentement. Un administrateur invite les personnes de cette mission.} other {Pour # missions d’États Membres, personne ne peut s’exprimer sur le portail : leur silence vaudrait pourtant consentement. Un administrateur invite les personnes de ces missions.}}",
    history: "Ce qui est arrivé à cette mission",
    noHistory: "Rien n’est arrivé à cette mission jusqu’ici",
    title: "Missions",
    one: "Mission",
    none: "Aucune mission n’est encore enregistrée",
    noneFound: "Aucune mission ne correspond",
    find: "Nom ou adresse",
    only: { nobody: "Personne n’agit pour elle", letters: "Lettres non parvenues" },
    letters: "Adresse pour les lettres",
    onRecord: "Enregistrée",
    state: {
      letters: "{count, plural, one {# lettre n’est pas parvenue} other {# lettres ne sont pas parvenues}}",
      nobody: "Personne n’agit pour elle",
      reached: "Jointe",
      ended: "Terminée",
    },
    lettersLost:
      "{count, plural, one {# lettre n’est pas parvenue} other {# lettres ne sont pas parvenues}} à cette mission. Vérifiez que l’adresse est correcte.",
    notLookedAfter:
      "Cette mission n’a pas de responsable des accès : aucune de ses propres personnes ne peut en inviter d’autres ni mettre fin à leur accès. Nommez quelqu’un sur la page d’une personne.",
    ended: `Cette mission a été enregistrée par erreur et a pris fin\u00a0:`,
    instead: `Enregistré à sa place\u00a0:`,
    nobodyActive: "Personne n’agit pour cette mission : l’accès de toutes les personnes qui le faisaient a pris fin.",
    people: "Personnes qui agissent pour elle",
    nobody: "Personne n’agit encore pour cette mission",
    nobodyText:
      "Elle reçoit les lettres, mais ne peut ni ouvrir les listes ni formuler d’objection. Invitez une personne.",
    nobodyReads: "Elle reçoit les lettres, mais personne ne peut ouvrir les listes. Invitez une personne.",
    lettersGivenUp: "Lettres non parvenues",
    fictional: "Un État de la démonstration",
    speaks: "Objections et silence",
    objects: "Formule des objections et rompt le silence",
    observes: "Reçoit les lettres",
    silent: "Ne reçoit pas de lettres et ne formule pas d’objection",
  },
  administer: {
    reason: "Motif",
    recordTitle: "Cela reste consigné",
    record: "Le journal d’audit conserve l’heure, votre nom et le motif.",
    giveReason: "Saisissez le motif",
    newAddress: "Nouvelle adresse électronique",
    giveAddress: "Saisissez la nouvelle adresse électronique",
    act: {
      "deactivate-person": {
        title: "Mettre fin à l’accès",
        text: "Les connexions de {name} prennent fin partout aussitôt. {name} ne peut plus se connecter et ne reçoit plus de lettres. Ce que {name} a fait reste consigné. La mission, ou la Présidence, pour laquelle {name} agit en est informée par lettre.",
        done: "Il a été mis fin à l’accès.",
      },
      "reactivate-person": {
        title: "Rendre l’accès",
        text: "{name} peut de nouveau se connecter, avec la même fonction, le même mot de passe et le même second facteur. Qui était responsable des accès d’une mission l’est de nouveau. La mission, ou la Présidence, pour laquelle {name} agit en est informée par lettre.",
        done: "L’accès a été rendu.",
      },
      "change-office": {
        title: "Changer la fonction",
        text: "{name} exerce la nouvelle fonction dès la prochaine page ouverte. La mission, ou la Présidence, que {name} quitte ou rejoint en est informée par lettre.",
        textEnded:
          "{name} n’a pas d’accès et n’en reçoit pas ainsi : la nouvelle fonction vaut une fois l’accès rendu. D’ici là, personne n’est informé.",
        done: "La fonction a été changée.",
      },
      "revoke-sign-ins": {
        title: "Mettre fin à toutes les connexions",
        text: "Les connexions de {name} prennent fin partout aussitôt. {name} peut se connecter de nouveau.",
        textEnded:
          "Les connexions de {name} prennent fin partout aussitôt. L’accès a pris fin : {name} ne peut plus se connecter tant qu’il n’est pas rendu.",
        done: "Il a été mis fin à toutes les connexions.",
      },
      "reset-second-factor": {
        title: "Demander la réinitialisation du second facteur",
        text: "Pour quelqu’un qui l’a perdu. Assurez-vous que c’est bien {name} qui le demande. Un autre administrateur doit confirmer dans les 24 heures.",
        done: "Un autre administrateur peut maintenant confirmer la réinitialisation, sur cette page.",
      },
      "confirm-second-factor-reset": {
        title: "Confirmer la réinitialisation du second facteur",
        text: "Le second facteur de {name} est supprimé et toutes les connexions prennent fin. Si {name} exerce une fonction, il faut en configurer un autre à la connexion suivante.",
        done: "Le second facteur a été réinitialisé.",
      },
      "withdraw-second-factor-reset": {
        title: "Retirer la réinitialisation",
        text: "La réinitialisation demandée ne peut plus être confirmée. Le second facteur de {name} reste.",
        done: "La réinitialisation a été retirée.",
      },
      "erase-person": {
        title: "Demander d’effacer cette personne",
        text: "Pour quelqu’un qui n’agit plus, et qui le souhaite ou ne doit plus être conservé. Assurez-vous que c’est bien {name} qui le souhaite. Un autre administrateur doit confirmer dans les quatorze jours.",
        done: "Un autre administrateur peut maintenant confirmer l’effacement, sur cette page.",
      },
      "confirm-person-erasure": {
        title: "Effacer cette personne",
        text: "Nom, adresse, clés d’accès, lettres et tout ce qui est encore conservé sur {name} sont effacés, aussi dans le journal d’audit. Ce que {name} a fait reste dans les archives, sans nom. Une dernière lettre le dit. Cela ne peut pas être annulé.",
        done: "La personne a été effacée.",
      },
      "withdraw-person-erasure": {
        title: "Retirer l’effacement",
        text: "L’effacement demandé ne peut plus être confirmé. Ce qui est conservé sur {name} reste.",
        done: "L’effacement a été retiré.",
      },
      "mend-address": {
        title: "Rectifier l’adresse électronique",
        text: "L’adresse de {name} est {email}. Une lettre est envoyée à la nouvelle ; lorsque son lien est ouvert, la nouvelle adresse compte, et toutes les connexions prennent fin. Le lien fonctionne pendant trois jours.",
        done: "La lettre a été envoyée. Tant qu’elle n’est pas confirmée, l’adresse reste telle quelle.",
      },
      "mend-mission-addresses": {
        title: "Rectifier les adresses pour les lettres",
        text: "Désormais, les lettres à {name} sont envoyées à ces adresses. Les lettres déjà en attente partent là où elles étaient adressées. Les anciennes adresses et les personnes de la mission sont informées du changement.",
        done: "Les adresses ont été rectifiées.",
      },
      "correct-mission-name": {
        title: "Rectifier le nom",
        text: "Le nom que vous saisissez remplace désormais {name}. Ce qui a été envoyé ou scellé auparavant garde le nom qu’il porte, de même que le journal d’audit. La mission en est informée par lettre.",
        done: "Le nom a été rectifié.",
      },
      "end-mission": {
        title: "Mettre fin à une mission enregistrée par erreur",
        text: "Désormais, personne ne peut être admis à agir pour {name}, et aucune lettre ne lui est envoyée. Ce qui est consigné à son sujet demeure. Une autre mission peut être enregistrée pour son État. Cette opération est irréversible.",
        done: "La mission a pris fin.",
      },
      "name-access-administrator": {
        title: "Nommer responsable des accès",
        text: "{name} invite des personnes à agir pour la mission et met fin à leur accès. Les personnes de la mission et son adresse en sont informées par lettre.",
        done: "La personne est désormais responsable des accès de la mission.",
      },
      "end-access-administrator": {
        title: "Mettre fin au rôle de responsable des accès",
        text: "{name} agit pour la mission comme auparavant, mais n’invite plus personne et ne met plus fin à aucun accès. Les invitations que {name} a envoyées et que personne n’a acceptées sont retirées.",
        done: "La personne n’est plus responsable des accès de la mission.",
      },
      "withdraw-invitation": {
        title: "Retirer l’invitation",
        text: "Le lien de la lettre ne fonctionne plus.",
      },
      "send-invitation-again": {
        title: "Renvoyer l’invitation",
        text: "Une lettre contenant un nouveau lien, valable sept jours. Le lien de la lettre précédente ne fonctionne plus.",
      },
    },
  },
  import: {
    title: "Importer des missions ou des personnes",
    intro:
      "Choisissez un tableau tel que l’enregistre un tableur (CSV), ou collez-le, avec les noms des colonnes dans sa première ligne. {most, number} lignes au plus. Vous voyez ce qui serait fait avant que rien ne le soit.",
    missionsTitle: "Colonnes pour les missions",
    missions: "Avec le code à trois lettres de l’État ; la langue de ses lettres peut être omise :",
    peopleTitle: "Colonnes pour les personnes",
    people:
      "Avec la fonction (mission, chair, secretariat ou administrator) et son rattachement : le code de l’État, ou le nom du processus dans les adresses ; la langue peut être omise :",
    file: "Fichier contenant le tableau",
    fileHint:
      "Dans un tableur, enregistrez-le au format « CSV UTF-8 ». Si un fichier est choisi, ce qui figure ci-dessous n’est pas lu",
    notText: "Le fichier n’est pas un texte en UTF-8 : dans le tableur, enregistrez-le au format « CSV UTF-8 »",
    table: "Tableau",
    hint: "Avec des virgules, des points-virgules ou des tabulations entre les colonnes : les cellules copiées d’un tableur peuvent être collées",
    rows: "Ce qui serait fait, ligne par ligne",
    firstRows: "Voici les {shown, number} premières lignes sur {count, number}.",
    becomes: "Ce qu’il en advient",
    invites: "Reçoit une invitation",
    replaces: "Reçoit une invitation ; une invitation antérieure à cette adresse ne compte plus",
    parts: {
      delegate: "Délégué",
      "access-administrator": "Délégué et responsable des accès",
      reader: "Lecture seule",
    },
    giveTable: "Choisissez un fichier, ou collez le tableau",
    unreadable:
      "Le tableau est illisible : sa première ligne doit nommer les colonnes comme indiqué sur cette page, et au-dessous doivent figurer de 1 à {most, number} lignes",
    refused: "{value} : {words}",
    empty: "la colonne {column} est vide",
    problem: "dans la colonne {column}, ceci est illisible : {value}",
    line: "Ligne {line, number} : {words}",
    check: "Vérifier le tableau",
    button: "Importer toutes les lignes",
    ready: {
      missions:
        "{count, plural, one {# mission serait enregistrée} other {# missions seraient enregistrées}}. Rien n’a encore été fait : importez toutes les lignes, ou modifiez le tableau et vérifiez-le de nouveau.",
      people:
        "{count, plural, one {# personne serait invitée} other {# personnes seraient invitées}}. Rien n’a encore été fait : importez toutes les lignes, ou modifiez le tableau et vérifiez-le de nouveau.",
    },
  },
  confirmAddress: {
    title: "Confirmer votre nouvelle adresse électronique",
    intro: "Désormais, vous vous connectez avec {email}, et les lettres y sont envoyées.",
    then: "Il sera mis fin à vos connexions dans tous les navigateurs.",
    notYou: "Si vous n’avez pas de compte sur le portail, ne faites rien.",
    button: "Confirmer",
  },
  mission: {
    title: "Enregistrer une mission",
    intro:
      "Les lettres sont envoyées à une mission dès qu’elle est enregistrée, et des personnes peuvent être invitées à agir pour elle.",
    country: "État",
    countryHint: "Un État Membre formule des objections et rompt le silence ; tout autre reçoit les lettres",
    chooseCountry: "Choisissez l’État",
    name: "Nom de la mission",
    nameHint: "Par exemple, Mission permanente de …",
    enterName: "Saisissez le nom de la mission",
    email: "Adresse électronique pour les lettres",
    enterEmail: "Saisissez l’adresse électronique de la mission",
    copiesTo: "Autres adresses",
    copiesToHint: "Elles reçoivent les mêmes lettres. Une par ligne",
    language: "Langue de ses lettres",
    languageHint: "Celle des lettres envoyées à ses adresses. Chacune de ses personnes choisit la sienne",
    many: "En enregistrer plusieurs à la fois",
    button: "Enregistrer la mission",
  },
  invite: {
    title: "Inviter une personne",
    steps: {
      letter: "Une lettre contenant un lien est envoyée à la personne. Le lien est valable sept jours.",
      account: "Elle l’ouvre et choisit un mot de passe.",
      factor: "À la première connexion, elle configure un second facteur ; elle exerce alors la fonction.",
    },
    email: "Adresse électronique",
    emailHint: "Une fonction nécessite sa propre adresse : une adresse qui n’a pas de compte sur le portail",
    enterEmail: "Saisissez l’adresse électronique de la personne",
    name: "Nom",
    role: "Fonction",
    roles: { mission: "Mission", chair: "Présidence", secretariat: "Secrétariat", administrator: "Administration" },
    roleHint: {
      mission:
        "Voit les listes distribuées. Formule des objections et rompt le silence, si la mission est celle d’un État Membre.",
      chair: "Propose des modalités, ouvre des procédures d’approbation tacite et voit les objections d’un processus.",
      secretariat: "Examine les demandes, ouvre des appels et distribue des listes.",
      administrator: "Invite des personnes et voit le journal d’audit.",
    },
    chooseRole: "Choisissez la fonction",
    now: "Fonction actuelle",
    mission: "Quelle mission",
    noMission: "Aucune mission n’est encore enregistrée : enregistrez d’abord les missions",
    noProcess: "Aucun processus n’est encore ouvert : le Secrétariat en ouvre d’abord un",
    chooseMission: "Choisissez la mission",
    part: "En qualité de",
    parts: {
      delegate: "Délégué ; la première personne d’une mission est aussi responsable des accès",
      "access-administrator": "Délégué et responsable des accès : invite d’autres personnes et met fin à leur accès",
      reader: "Lecture seule : ne formule pas d’objection et ne rompt pas le silence",
    },
    process: "Quel processus",
    chooseProcess: "Choisissez le processus que préside la personne",
    language: "Langue de la lettre",
    button: "Envoyer l’invitation",
  },
  letter: {
    verifyEmail: {
      subject: "À faire : confirmer votre adresse électronique",
      title: "Confirmez votre adresse électronique",
      opening:
        "Quelqu’un, probablement vous, a demandé un compte sur le portail avec cette adresse électronique. Confirmez l’adresse, avec le mot de passe que vous avez choisi, pour pouvoir vous connecter.",
      otherwise: "Si ce n’était pas vous, ne faites rien : aucun compte ne sera créé.",
      go: "Confirmer cette adresse",
    },
    confirmNewAddress: {
      subject: "À faire : confirmer votre nouvelle adresse électronique",
      title: "Confirmez votre nouvelle adresse électronique",
      opening:
        "Quelqu’un, probablement vous, souhaite utiliser cette adresse électronique pour son compte sur le portail. Confirmez-la avec le mot de passe du compte.",
      otherwise: "Si ce n’était pas vous, ne faites rien : rien ne sera modifié.",
      go: "Confirmer cette adresse",
    },
    passkeyAdded: {
      subject: "Une clé d’accès a été ajoutée à votre compte",
      title: "Une clé d’accès a été ajoutée à votre compte",
      opening:
        "Une clé d’accès a été ajoutée au compte qui a cette adresse électronique, avec ce navigateur : {name}. Elle ouvre le compte.",
      otherwise:
        "Si ce n’était pas vous, choisissez aussitôt un nouveau mot de passe et supprimez la clé d’accès de votre compte.",
      go: "Vos clés d’accès",
    },
    addressChanged: {
      subject: "Votre adresse électronique a été changée",
      title: "Votre adresse électronique a été changée",
      opening:
        "Votre compte sur le portail a maintenant une autre adresse électronique : {to}. Les lettres y sont envoyées, et non plus ici.",
      otherwise: "Si ce n’était pas vous, écrivez aussitôt à l’administration du portail.",
      go: "Se connecter avec la nouvelle adresse",
    },
    accountExists: {
      subject: "Vous avez déjà un compte",
      title: "Vous avez déjà un compte",
      opening:
        "Quelqu’un, probablement vous, a essayé de créer un compte avec cette adresse électronique. Il en existe déjà un. Rien n’a été modifié.",
      otherwise:
        "Si vous ne vous souvenez pas de votre mot de passe, vous pouvez en choisir un nouveau. Si ce n’était pas vous, ne faites rien.",
      go: "Choisir un nouveau mot de passe",
    },
    resetPassword: {
      subject: "À faire : choisir un nouveau mot de passe",
      title: "Choisissez un nouveau mot de passe",
      opening:
        "Quelqu’un, probablement vous, a demandé à choisir un nouveau mot de passe pour le compte qui a cette adresse électronique. Le lien peut être utilisé une seule fois.",
      otherwise: "Si ce n’était pas vous, ne faites rien : votre mot de passe n’a pas été changé.",
      go: "Choisir un nouveau mot de passe",
    },
    passwordChanged: {
      subject: "Votre mot de passe a été changé",
      title: "Votre mot de passe a été changé",
      opening:
        "Le mot de passe du compte qui a cette adresse électronique a été changé, et il a été mis fin à ses autres connexions.",
      calendar:
        "L’adresse de votre calendrier a pris fin avec lui, et les logiciels de calendrier ne la lisent plus. Créez une autre adresse sur la page de votre calendrier.",
      otherwise: "Si ce n’était pas vous, choisissez aussitôt un nouveau mot de passe.",
      go: "Choisir un nouveau mot de passe",
    },
    confirmAddress: {
      subject: "À faire : confirmer l’adresse électronique saisie par un administrateur",
      title: "Confirmez l’adresse électronique saisie par un administrateur",
      opening:
        "Un administrateur du portail a saisi cette adresse électronique comme étant celle de votre compte. Confirmez-la pour l’utiliser lors de la connexion et pour recevoir vos lettres ici.",
      otherwise: "Si vous n’avez pas de compte sur le portail, ne faites rien.",
      go: "Confirmer cette adresse",
    },
    organisationInvitation: {
      subject: "À faire : invitation à agir pour l’organisation {organisation}",
      title: "Vous recevez une invitation à agir pour une organisation",
      opening: "{invitedBy} vous invite à agir sur le portail pour l’organisation {organisation}.",
      named:
        "L’administration du portail vous désigne pour agir dans celui-ci pour l’organisation {organisation}, pour laquelle il ne reste plus personne.",
      what: "Vous verrez sa fiche, ses demandes et ses lettres, et ferez tout ce qui peut être fait pour elle. Le lien peut être utilisé une seule fois.",
      go: "Voir l’invitation",
      otherwise: "Si vous ne vous y attendiez pas, ne faites rien.",
    },
    colleaguesChanged: {
      joined: {
        subject: "Quelqu’un d’autre agit désormais pour l’organisation {organisation}",
        title: "{name} agit aussi pour votre organisation",
        opening:
          "{name} a accepté l’invitation à agir pour l’organisation {organisation}, et voit et fait la même chose que vous.",
      },
      left: {
        subject: "Quelqu’un n’agit plus pour l’organisation {organisation}",
        title: "{name} n’agit plus pour votre organisation",
        opening:
          "{name} n’a plus accès aux pages de l’organisation {organisation}. Ce que {name} a fait pour elle reste consigné.",
      },
      otherwise:
        "Si ce n’est pas exact, regardez qui agit pour votre organisation, et retirez toute personne qui ne devrait pas le faire.",
      go: "Voir qui agit pour elle",
    },
    officePeopleChanged: {
      invited: {
        subject: "Quelqu’un a été invité à agir pour {desk, select, chair {la Présidence de } other {}}{office}",
        title: "{name} a reçu une invitation",
        opening:
          "{name}, à l’adresse {email}, a reçu une invitation à agir sur le portail pour {desk, select, chair {la Présidence de } other {}}{office}. Le lien de l’invitation fonctionne pendant sept jours.",
      },
      withdrawn: {
        subject: "Une invitation à agir pour {office} a été retirée",
        title: "L’invitation de {name} a été retirée",
        opening: "{name}, à l’adresse {email}, n’a plus d’invitation à agir sur le portail pour {office}.",
      },
      joined: {
        subject: "Quelqu’un a accepté d’agir pour {desk, select, chair {la Présidence de } other {}}{office}",
        title: "{name} a accepté l’invitation",
        opening:
          "{name}, à l’adresse {email}, agit sur le portail pour {desk, select, chair {la Présidence de } other {}}{office} dès qu’un second facteur est configuré.",
      },
      "let-in": {
        subject: "Quelqu’un agit désormais pour {desk, select, chair {la Présidence de } other {}}{office}",
        title: "Un administrateur a donné accès à {name}",
        opening:
          "{name}, à l’adresse {email}, peut désormais se connecter au portail et y agir pour {desk, select, chair {la Présidence de } other {}}{office}.",
      },
      ended: {
        subject: "L’accès d’une personne qui agissait pour {office} a pris fin",
        title: "L’accès de {name} a pris fin",
        opening:
          "{name}, à l’adresse {email}, ne peut plus se connecter ni agir pour {office}. Ce que {name} a fait reste consigné.",
      },
      named: {
        subject: "Quelqu’un est désormais responsable des accès pour {office}",
        title: "{name} est responsable des accès",
        opening:
          "Désormais, {name}, à l’adresse {email}, invite des personnes à agir sur le portail pour {office} et met fin à leur accès.",
      },
      "role-ended": {
        subject: "Quelqu’un n’est plus responsable des accès pour {office}",
        title: "{name} n’est plus responsable des accès",
        opening:
          "{name}, à l’adresse {email}, n’invite plus personne à agir sur le portail pour {office}. Les invitations de {name} que personne n’a acceptées ont été retirées.",
      },
      part: {
        delegate:
          "En qualité de délégué : voit ce que voit la mission, et formule des objections et rompt le silence si elle est celle d’un État Membre.",
        "access-administrator":
          "En qualité de délégué et de responsable des accès, qui invite d’autres personnes et met fin à leur accès.",
        reader: "En lecture seule : ne formule pas d’objection et ne rompt pas le silence.",
      },
      by: {
        mission: "Par {name}, responsable des accès de la mission.",
        administrator: "Par {name}, de l’administration du portail.",
      },
      otherwise: {
        mission:
          "Si ce n’est pas exact, dites-le aussitôt à la personne responsable des accès de la mission, s’il y en a une, qui peut retirer une invitation et mettre fin à un accès, ou écrivez à l’administration du portail.",
        chair: "Si ce n’est pas exact, écrivez aussitôt à l’administration du portail.",
      },
      go: {
        mission: "Voir qui agit pour la mission",
        chair: "Aller aux pages de la Présidence",
      },
    },
    missionAddressesChanged: {
      subject: "Les adresses pour les lettres à {mission} ont été modifiées",
      title: "Les adresses pour les lettres à {mission} ont été modifiées",
      opening:
        "{by}, de l’administration du portail, a modifié les adresses auxquelles sont envoyées les lettres à {mission}.",
      before: "Jusqu’à présent : {addresses}",
      after: "Désormais : {addresses}",
      otherwise:
        "Si la mission ne l’a pas demandé, dites-le aussitôt au Secrétariat, à une adresse que vous connaissez, et vérifiez qui agit pour la mission.",
      go: "Voir qui agit pour la mission",
    },
    missionNameCorrected: {
      subject: "Le nom de {mission} a été rectifié",
      title: "Le nom de la mission a été rectifié",
      opening: "{by}, de l’administration du portail, a rectifié le nom sous lequel la mission figure sur le portail.",
      before: "Jusqu’à présent : {name}",
      after: "Désormais : {name}",
      stays: "Ce qui a été envoyé ou scellé auparavant garde le nom qu’il porte.",
      otherwise: "Si le nom est erroné, dites-le au Secrétariat.",
      go: "Voir qui agit pour la mission",
    },
    missionAccessEnded: {
      subject: "Votre accès pour {mission} a pris fin",
      title: "Votre accès pour {mission} a pris fin",
      opening:
        "La personne responsable des accès de la mission y a mis fin : vous ne pouvez plus vous connecter. Ce que vous avez fait reste consigné.",
      otherwise: "Si ce n’est pas exact, adressez-vous à elle, ou écrivez à l’administration du portail.",
      go: "Aller au portail",
    },
    secondFactorReset: {
      subject: "Votre second facteur a été retiré",
      title: "Votre second facteur a été retiré",
      opening:
        "L’administration du portail a retiré le second facteur de votre compte et mis fin à toutes ses connexions et à l’adresse de son calendrier. À la prochaine connexion, votre mot de passe est demandé, et un nouveau second facteur est configuré si votre fonction l’exige.",
      otherwise:
        "Si vous ne l’avez pas demandé, connectez-vous aussitôt, choisissez un nouveau mot de passe et configurez un second facteur, puis écrivez à l’administrateur du portail.",
      go: "Se connecter",
    },
    secondFactorResetAsked: {
      subject: "À faire : la réinitialisation d’un second facteur vous attend",
      title: "La réinitialisation d’un second facteur attend un autre administrateur",
      opening:
        "{by} demande de supprimer le second facteur de {name}, {email}. Assurez-vous que c’est bien {name} qui le demande, puis confirmez-la, ou retirez-la.",
      reason: "Le motif indiqué :",
      until: "À confirmer au plus tard le",
      go: "Voir le compte",
      otherwise: "Si personne ne la confirme d’ici là, rien ne change.",
    },
    ownSecondFactorResetAsked: {
      subject: "Un administrateur demande de réinitialiser votre second facteur",
      title: "Un administrateur demande de réinitialiser votre second facteur",
      opening:
        "{by}, de l’administration du portail, demande que votre second facteur soit supprimé, comme pour une personne qui l’a perdu. Il l’est quand un autre administrateur y consent ; vous en configurez alors un autre.",
      otherwise:
        "Si vous ne l’avez pas demandé, écrivez aussitôt au Secrétariat, à une adresse que vous connaissez : un autre administrateur peut retirer la demande.",
      go: "Voir votre compte",
    },
    erasureAsked: {
      subject: "À faire : un effacement vous attend",
      title: "Un effacement attend un autre administrateur",
      opening:
        "{by} demande d’effacer ce qui est conservé sur une personne. La page indique laquelle. Assurez-vous qu’il doit en être ainsi, puis confirmez-le, ou retirez-le. Cela ne peut pas être annulé.",
      reason: "Le motif indiqué :",
      until: "À confirmer au plus tard le",
      wishSubject: "À faire : une personne souhaite être effacée",
      wishTitle: "Une personne souhaite être effacée",
      wishOpening:
        "Une personne a demandé, sur sa propre page, que soit effacé ce qui est conservé sur elle. La page indique laquelle. Mettez fin à ce pour quoi elle agit, puis demandez l’effacement ; un autre administrateur le confirme.",
      go: "Voir le compte",
    },
    personErased: {
      subject: "Ce qui était conservé sur vous a été effacé",
      title: "Ce qui était conservé sur vous a été effacé",
      opening:
        "Deux administrateurs du portail l’ont effacé : votre nom, votre adresse, ce qui vous servait à vous connecter et les lettres qui vous ont été adressées. Vous ne pouvez plus vous connecter.",
      stays:
        "Ce que vous avez fait dans une fonction reste dans les archives sans votre nom, puisque cela prouve ce qui a été décidé. Ce qui appartient à une organisation ou à un État leur reste. Les sauvegardes conservent ce qui était là jusqu’à leur suppression.",
      last: "Cette lettre est la dernière. Votre adresse est oubliée une fois qu’elle est partie.",
      go: "Ce que le portail conserve",
    },
    takenOff: {
      subject: "Vous n’agissez plus pour l’organisation {organisation}",
      title: "Vous n’agissez plus pour l’organisation {organisation}",
      opening:
        "Une autre personne qui agit pour elle a mis fin à votre rôle, et votre connexion a pris fin. Votre compte reste le vôtre ; ce que vous avez fait reste consigné.",
      otherwise: "Si ce n’est pas exact, adressez-vous aux personnes qui agissent pour elle.",
      go: "Voir votre compte",
    },
    invitation: {
      subject: "À faire : invitation au portail, pour {office}",
      title: "Vous recevez une invitation au portail",
      opening:
        "{invitedBy} vous invite au portail. Vous agirez pour : {office}. Le lien peut être utilisé une seule fois ; vous choisissez votre propre mot de passe, et un second facteur est exigé.",
      otherwise: "Si vous ne vous y attendiez pas, ne faites rien.",
      go: "Accepter l’invitation",
      office: {
        applicant: "une organisation",
        mission: "la mission « {office} »",
        chair: "la Présidence, processus « {office} »",
        secretariat: "le Secrétariat",
        administrator: "l’administration du portail",
      },
    },
  },
};

export const peopleRefusal = {
  address_has_an_account:
    "Il existe déjà un compte avec cette adresse électronique. Une fonction nécessite sa propre adresse.",
  there_is_an_administrator: "Il y a déjà un administrateur, qui peut inviter d’autres personnes.",
  mission_is_recorded: "La mission de cet État est déjà enregistrée.",
  mission_name_is_the_same: "C’est déjà le nom de la mission.",
  mission_name_is_taken: "Une autre mission porte ce nom.",
  mission_has_ended: "Cette mission a été enregistrée par erreur et a pris fin. Personne ne peut agir pour elle.",
  people_act_for_the_mission:
    "Quelqu’un agit pour cette mission. Mettez d’abord fin à son accès ou donnez-lui une autre fonction, afin qu’aucun État ne perde sa voix en une seule opération.",
  somebody_is_invited_to_the_mission: "Quelqu’un est invité à agir pour cette mission. Retirez d’abord l’invitation.",
  mission_sits_in_a_body:
    "Cette mission a un siège dans un organe. Le Secrétariat met d’abord fin à sa qualité de membre.",
  something_is_before_the_missions: `Un texte fait l’objet d’une procédure d’approbation tacite, ou une liste est devant les missions. Le silence vaut consentement\u00a0: aucun État Membre ne perd donc sa mission avant la fin des deux.`,
  mission_addresses_are_the_same: "Ce sont déjà les adresses de la mission.",
  invitation_already_accepted: "Cette invitation a été acceptée. Connectez-vous.",
  invitation_was_withdrawn:
    "Cette invitation a été retirée. Si vous avez reçu une lettre ultérieure, utilisez le lien qui y figure ; sinon, adressez-vous à la personne qui l’a envoyée.",
  nobody_administers_themselves: "Ceci est votre propre compte : un autre administrateur doit le faire.",
  an_administrator_remains: "Il n’y a pas d’autre administrateur, et le portail en a besoin d’un.",
  person_is_deactivated: "L’accès de ce compte a pris fin.",
  person_is_active: "Ce compte a son accès.",
  applicant_holds_no_office:
    "Cette personne agit pour une organisation et n’exerce aucune fonction. Invitez-la à en exercer une sous une autre adresse.",
  office_is_the_same: "La personne exerce déjà cette fonction.",
  person_has_no_second_factor: "Ce compte n’a pas de second facteur.",
  person_is_erased: "Ce qui était conservé sur cette personne a été effacé.",
  access_ends_before_the_erasure: "Cette personne peut encore se connecter. Mettez d’abord fin à son accès.",
  person_acts_for_an_organisation:
    "Cette personne agit pour une organisation. Quelqu’un d’autre qui agit pour elle l’en retire d’abord ; s’il ne reste personne, désignez quelqu’un.",
  address_is_a_missions: "Des lettres à une mission vont à cette adresse. Corrigez d’abord les adresses de la mission.",
  erasure_waits: "Un effacement attend déjà un autre administrateur.",
  erasure_is_not_asked_for: "Aucun administrateur ne le demande, ou les quatorze jours sont écoulés.",
  reset_is_not_asked_for: "Aucun administrateur ne le demande, ou les 24 heures sont écoulées.",
  second_administrator_confirms: "Vous l’avez demandé : un autre administrateur doit confirmer.",
  two_administrators_can_reset:
    "Deux administrateurs peuvent le faire : l’un le demande sur la page de la personne, l’autre confirme.",
  address_is_the_same: "C’est déjà l’adresse du compte.",
  address_link_is_over: "Ce lien ne fonctionne plus. Demandez une nouvelle lettre à l’administrateur.",
  import_has_faults:
    "Rien n’a été importé : {faults, plural, one {# ligne ne peut pas être acceptée} other {# lignes ne peuvent pas être acceptées}}.",
  country_is_unknown: "Aucun État ni territoire n’a le code {country}.",
  office_is_unknown: "Il n’y a ni mission ni processus « {of} ».",
  address_stands_twice: "L’adresse figure déjà dans une ligne précédente.",
  address_is_taken: "Il existe déjà un compte avec cette adresse électronique.",
  second_factor_not_shown: "Connectez-vous avec la clé d’accès que vous avez, puis ajoutez-en une autre.",
  link_works_no_longer: "Ce lien ne fonctionne plus.",
  invitation_has_expired: "Cette invitation a expiré. Demandez-en une nouvelle à la personne qui l’a envoyée.",
  organisation_has_enough_people:
    "{most, number} personnes au plus agissent pour une organisation, y compris celles qui sont invitées. Retirez d’abord quelqu’un, ou retirez une invitation.",
  person_acts_for_it_already: "Cette personne agit déjà pour l’organisation.",
  person_acts_for_another_organisation:
    "Le compte qui a cette adresse agit pour une autre organisation. Une personne agit pour une seule organisation : quittez d’abord celle-là, ou demandez une invitation sous une autre adresse.",
  holder_of_an_office_acts_for_no_organisation:
    "Le compte qui a cette adresse exerce une fonction, et n’agit donc pour aucune organisation. Demandez une invitation sous une autre adresse.",
  inviter_acts_no_longer:
    "La personne qui a envoyé cette invitation n’agit plus pour l’organisation. Demandez-en une nouvelle à quelqu’un qui agit pour elle.",
  somebody_remains_for_the_organisation:
    "Aucune autre personne agissant pour l’organisation ne peut se connecter. Invitez d’abord quelqu’un.",
  nobody_takes_themselves_off: "Pour ne plus agir vous-même, quittez l’organisation.",
  sign_in_with_the_invited_address:
    "Il existe un compte avec l’adresse invitée. Connectez-vous d’abord avec ce compte.",
  somebody_acts_for_the_organisation:
    "Quelqu’un agit pour cette organisation et peut se connecter : c’est cette personne qui indique qui d’autre agit pour elle. Si ces personnes sont parties, retirez d’abord leur accès.",
  naming_is_not_asked_for: "Aucun administrateur ne le demande, ou les 24 heures sont écoulées.",
  access_administrator_does_this: "C’est la personne responsable des accès de votre mission qui le fait.",
  access_administrator_remains:
    "Personne d’autre n’est responsable des accès de votre mission. Nommez d’abord quelqu’un d’autre.",
  mission_has_enough_people:
    "{most, number} personnes au plus agissent pour une mission, invitations comprises. Mettez d’abord fin à un accès, ou retirez une invitation.",
  nobody_ends_their_own_access:
    "Il s’agit de votre propre accès : une autre personne responsable des accès de votre mission y met fin, ou l’administration du portail.",
  person_is_access_administrator: "Cette personne est déjà responsable des accès.",
  person_is_no_access_administrator: "Cette personne n’est pas responsable des accès.",
  person_is_of_the_mission_already:
    "Une personne de votre mission a déjà cette adresse. Si son accès a pris fin, l’administration du portail peut le rendre.",
};

export const peopleEventWords = {
  PersonInvited: "Personne invitée",
  InvitationSentAgain: "Invitation renvoyée",
  InvitationWithdrawn: "Invitation retirée",
  InvitationAccepted: "Invitation acceptée",
  AdministratorAppointed: "Premier administrateur nommé par une commande sur la machine",
  MissionRecorded: "Mission enregistrée",
  MissionAddressesMended: "Adresses d’une mission rectifiées",
  MissionNameCorrected: "Nom d’une mission rectifié",
  MissionEnded: "Fin d’une mission enregistrée par erreur",
  PersonDeactivated: "Accès terminé",
  PersonReactivated: "Accès rendu",
  OfficeChanged: "Fonction changée",
  SignInsRevoked: "Fin des connexions",
  SecondFactorResetAsked: "Réinitialisation du second facteur demandée",
  SecondFactorReset: "Second facteur réinitialisé",
  ErasureWished: "Une personne souhaite être effacée",
  ErasureWishWithdrawn: "Souhait d’être effacé retiré",
  PersonErasureAsked: "Effacement d’une personne demandé",
  PersonErasureWithdrawn: "Effacement d’une personne retiré",
  PersonErased: "Personne effacée",
  AuditEntriesEmptied: "Personne effacée d’entrées du journal d’audit",
  AddressChangeAsked: "Nouvelle adresse saisie",
  AccountMade: "Compte créé",
  PersonRenamed: "Nom d’une personne changé",
  PersonLanguageChanged: "Langue des lettres d’une personne changée",
  PersonLettersChanged: "Manière dont les lettres parviennent à un membre d’un service modifiée",
  AddressChanged: "Adresse électronique d’une personne changée",
  PasswordChanged: "Mot de passe changé",
  PasskeyAdded: "Clé d’accès ajoutée",
  PasskeyRemoved: "Clé d’accès supprimée",
  CalendarAddressMade: "Adresse d’un calendrier créée",
  CalendarAddressWithdrawn: "Adresse d’un calendrier retirée",
  ColleagueInvited: "Personne invitée à agir pour une organisation",
  ColleagueInvitationWithdrawn: "Invitation à agir pour une organisation retirée",
  ColleagueJoined: "Début de l’action pour une organisation",
  ColleagueTakenOff: "Personne retirée d’une organisation par quelqu’un qui agit pour elle",
  OrganisationLeft: "Départ d’une organisation",
  PersonNamingAsked: "Personne désignée pour une organisation, non confirmée",
  PersonNamed: "Personne désignée pour une organisation, et invitée",
  DelegateInvited: "Personne invitée par une mission à agir pour elle",
  DelegateInvitationWithdrawn: "Invitation d’une mission retirée",
  DelegateAccessEnded: "Accès terminé par la mission",
  AccessAdministratorNamed: "Responsable des accès d’une mission nommé",
  AccessAdministratorEnded: "Rôle de responsable des accès terminé",
  MissionLanguageChanged: "Langue des lettres à une mission modifiée",
  MissionLettersChanged: "Manière dont les lettres parviennent à une mission modifiée",
  SecondFactorResetWithdrawn: "Réinitialisation du second facteur retirée",
};

export const peopleSubjectWords = {
  invitation: "Invitation",
  person: "Personne",
  mission: "Mission",
};

export const peopleLetterKinds = {
  invitation: "Invitation à une fonction",
  "verify-email": "Confirmation d’une adresse électronique",
  "account-exists": "Un compte existe déjà",
  "confirm-new-address": "Confirmation d’une nouvelle adresse électronique",
  "address-changed": "Adresse électronique changée",
  "password-changed": "Mot de passe changé",
  "passkey-added": "Clé d’accès ajoutée",
  "reset-password": "Réinitialisation d’un mot de passe",
  "confirm-address": "Confirmation d’une nouvelle adresse",
  "organisation-invitation": "Invitation à agir pour une organisation",
  "colleagues-changed": "Changement des personnes agissant pour une organisation",
  "taken-off": "Personne retirée d’une organisation",
  "office-people-changed": "Changement parmi les personnes d’une mission ou de la Présidence",
  "mission-access-ended": "Accès pour une mission terminé",
  "mission-addresses-changed": "Adresses d’une mission modifiées",
  "mission-name-corrected": "Nom d’une mission rectifié",
  "erasure-asked": "Effacement d’une personne en attente",
  "person-erased": "Personne effacée",
  "second-factor-reset": "Second facteur retiré",
  "second-factor-reset-asked": "Réinitialisation d’un second facteur en attente",
  "own-second-factor-reset-asked": "Réinitialisation de son second facteur demandée",
};
