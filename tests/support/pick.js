// Sets what has a picker of its own (a date, a time, a choice by its text); says whether it was one.
const [field, wanted] = arguments;
const option = [...(field.options || [])].find((one) => one.text.replace(/\s+/g, ' ').trim() === wanted);
if (!option && !['date', 'time', 'datetime-local'].includes(field.type)) return false;
field.value = option ? option.value : wanted;
for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
return true;
