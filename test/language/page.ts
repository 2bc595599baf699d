import { messageText } from "../../src/explain/message.js";
import { codeFrame, languageMessages } from "../../src/language/index.js";
import type { Message } from "../../src/model/diagnostic.js";
import { FAULTS } from "./cases.js";
import { edited, loadWith } from "./fixture.js";

const HEAD = `# Lỗi trong tệp quy tắc

Mỗi lỗi có một mã không đổi, vị trí (tệp, dòng, cột) và cách sửa. Ví dụ dưới mỗi mã lấy từ một bộ tiêu chí thử.
Trang này được tạo từ thông báo lỗi và các ca kiểm thử; không sửa bằng tay.
`;

const SECTIONS: readonly { readonly prefix: string; readonly title: string }[] = [
  { prefix: "layer/", title: "Thư mục" },
  { prefix: "yaml/", title: "Đọc YAML" },
  { prefix: "rule/", title: "Nội dung quy tắc" },
];

/** The page of findings in Vietnamese: every code with its meaning, its mending and an example. */
export function rulePage(): string {
  const sections = SECTIONS.map(({ prefix, title }) => {
    const codes = Object.entries(languageMessages).filter(([code]) => code.startsWith(prefix));
    return `## ${title}\n\n${codes.map(([code, message]) => entry(code, message)).join("\n")}`;
  });
  return `${HEAD}\n${sections.join("\n")}`;
}

function entry(code: string, message: Message): string {
  const example = exampleOf(code);
  const text = example?.text ?? plain(message.vi);
  const fix = example?.fix ?? plain(message.fix.vi);
  const frame = example ? `\n\`\`\`text\n${example.frame}\n\`\`\`\n` : "";
  return `### \`${code}\`\n\n${capital(text)}.\n\nCách sửa: ${fix}.\n${frame}`;
}

function exampleOf(code: string): { readonly text: string; readonly fix: string; readonly frame: string } | null {
  const fault = FAULTS.find((each) => each.code === code);
  if (!fault) return null;
  const { text } = edited(fault.file, fault.from, fault.to);
  const found = loadWith(fault.file, text).diagnostics.find((each) => each.code === code);
  if (found?.place.in !== "text") return null;
  return { ...messageText(found, languageMessages, "vi"), frame: codeFrame(text, found.place) };
}

/** A template without values: its optional clauses left out, its names as they are. */
const plain = (template: string): string =>
  template.replace(/\{\?(?:[^{}]|\{[\w-]+\})*\}/g, "").replace(/\{(\w+)\}/g, "…");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
