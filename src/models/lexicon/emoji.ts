/** Feeling of emoji and emoticons (without noses and skin tones), −3 … 3. What is not here says nothing. */
export const FEELING: Readonly<Record<string, string>> = {
  '-3': '😡 🤬 😠 🤮 👿 🖕 💩 😤 :@ :[',
  '-2': '</ 👎 😢 😭 😞 😔 😩 😫 🙄 😒 😣 😖 💔 😟 😥 😰 😨 😱 🤦 😾 😿 🤢 😓 :( ;( =( :| ☹ 🙁 😕 :/ :\\ =/',
  '-1': '😐 😑 🤷 😬 😳 🤔 😴 🥱 ⏳ ⌛ 🐌 🚫 ❌ ⚠ 🆘 🤨 :o :O',
  '1': '🙂 😉 😅 🙏 👌 🤞 ✅ ✨ 😁 ;) :p :P ;p ;P :D =D 😜 😝 😛 😏 🤣 😂 ^^',
  '2': '😀 😃 😄 😊 ☺ 😎 👍 👏 🙌 💪 😇 🤗 🎉 💚 💙 💛 💜 🧡 🌟 ⭐ 🌞 ☀ 💐 🌹 🏆 🥇 😋 :) =) :* :] 🤩 💯 🔥',
  '3': '😍 🥰 😘 ❤ ♥ 💕 💖 💗 💓 💞 💝 <3 🤍 🖤',
};

const BY_EMOJI = new Map(
  Object.entries(FEELING).flatMap(([feeling, list]) =>
    list.split(' ').map((emoji) => [emoji, Number(feeling)] as const),
  ),
);

export function emojiFeeling(form: string): number {
  return BY_EMOJI.get(form) ?? BY_EMOJI.get(form.charAt(0) + form.charAt(form.length - 1)) ?? 0;
}
