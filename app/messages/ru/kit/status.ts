export const status = {
  why: "Почему",
  whatNext: "Что будет дальше",
  satisfied: "Выполнено",
  awaited: "Ожидается",
  failed: "Не выполнено",
  done: "Завершено",
  current: "Сейчас",
  upcoming: "Предстоит",
  stage: {
    done: " (завершено)",
    here: " (сейчас)",
    yet: " (предстоит)",
    yes: " (достигнуто)",
    cut: " (прекращено здесь)",
    unreached: " (не достигнуто)",
  },
  notReached: "Не достигнуто",
};
