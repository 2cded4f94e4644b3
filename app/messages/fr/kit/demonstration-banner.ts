export const demonstrationBanner = {
  tag: "Démonstration",
  text: "Rien de ce qui figure ici n’est réel.",
  clock: "Horloge : {now}",
  link: "Boîte aux lettres, comptes et horloge",
};
