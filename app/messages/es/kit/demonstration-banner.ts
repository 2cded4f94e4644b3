export const demonstrationBanner = {
  tag: "Demostración",
  text: "Nada de lo que hay aquí es real.",
  clock: "Reloj: {now}",
  link: "Buzón, cuentas y reloj",
};
