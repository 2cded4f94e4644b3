export const demonstrationBanner = {
  tag: "Демонстрация",
  text: "Всё здесь — вымысел.",
  clock: "Часы: {now}",
  link: "Почтовый ящик, учётные записи и часы",
};
