export const fault = {
  forbidden: {
    title: "Vous ne pouvez pas voir cette page",
    text: "Votre compte n’a pas le droit de faire cela. Si vous pensez qu’il devrait l’avoir, écrivez au Secrétariat.",
  },
  crossSite: {
    title: "Cet envoi provient d’un autre site",
    text: "Rien n’a été modifié. Les formulaires ne sont acceptés que depuis les pages du portail : ouvrez la page ici et renvoyez le formulaire.",
  },
  notFound: {
    title: "Page introuvable",
    text: "Si vous avez saisi l’adresse Web, vérifiez qu’elle est exacte. Si vous avez suivi un lien, ce à quoi il menait a peut-être été déplacé, ou vous n’y avez peut-être pas accès.",
  },
  wrongMethod: {
    title: "Cette adresse ne peut pas être utilisée ainsi",
    text: "Rien n’a été modifié. Revenez en arrière et utilisez le formulaire de la page.",
  },
  conflict: {
    title: "Une modification est intervenue entre-temps",
    text: "Quelqu’un d’autre, ou vous dans une autre fenêtre, a fait une modification après que vous avez ouvert la page. Rien de ce que vous avez envoyé n’a été enregistré. Rouvrez la page et vérifiez avant de recommencer.",
  },
  tooLarge: {
    title: "Votre envoi est trop volumineux",
    text: "Rien n’a été enregistré. Raccourcissez le texte ou choisissez un fichier plus petit, et renvoyez le formulaire.",
  },
  fileTooLarge: {
    title: "Le fichier est trop volumineux",
    text: "Un fichier peut compter jusqu’à 25 Mo. Rien n’a été enregistré. Revenez en arrière, choisissez un fichier plus petit et renvoyez le formulaire.",
  },
  documentTooLarge: {
    title: "Le fichier est trop volumineux",
    text: "Un document peut compter jusqu’à 10 Mo. Rien n’a été enregistré. Revenez en arrière, choisissez un fichier plus petit et renvoyez le formulaire.",
  },
  tooMany: {
    title: "Trop de tentatives",
    text: "Rien n’a été modifié. Attendez quelques minutes, puis réessayez.",
  },
  byLetter:
    "Si vous avez reçu une lettre, vous n’avez pas à attendre : choisissez un nouveau mot de passe au moyen du lien qu’elle contient, puis connectez-vous.",
  unreadable: {
    title: "La requête n’a pas pu être lue",
    text: "Rien n’a été modifié. Revenez en arrière, vérifiez ce que vous avez saisi et renvoyez le formulaire.",
  },
  internal: {
    title: "Une erreur s’est produite de notre côté",
    text: "L’erreur a été enregistrée. Réessayez plus tard. Si un accusé de réception vous a été délivré pour votre envoi, celui-ci a été conservé.",
  },
  unavailable: {
    title: "Le portail est momentanément indisponible",
    text: "Réessayez dans quelques minutes. Si vous veniez d’envoyer quelque chose et n’avez pas reçu d’accusé de réception, renvoyez-le : rien n’est fait deux fois.",
  },
  help: "Aide",
  request: "Si vous nous écrivez à ce sujet, mentionnez cette requête : {request}",
  again: "Rouvrir la page",
  full: {
    title: "Le portail ne peut rien conserver pour le moment",
    text: "Son disque est plein, et rien de ce que vous avez envoyé n’a été enregistré. Ce qui est ici peut toujours être lu. Gardez votre texte et renvoyez-le plus tard.",
  },
  home: "Aller à la page d’accueil",
};
