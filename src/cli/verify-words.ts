import type { Lang } from "../model/diagnostic.js";

/** What `ntm verify --read` says below the differences. */
interface VerifyWords {
  readonly counts: string;
  readonly changed: string;
  readonly nothing: string;
  readonly dryRun: string;
  readonly written: string;
}

export const verifyWords: Readonly<Record<Lang, VerifyWords>> = {
  vi: {
    counts:
      "{confirmed} quy định được xác nhận, {changed} giá trị đổi theo văn bản{?, {done} đã có từ lần trước}{?, {byHand} phải sửa bằng tay}.",
    changed: "  {id} ({label}{?; {cell}}): {from} → {to}",
    nothing: "Không có gì để ghi.",
    dryRun: "CHƯA GHI GÌ. Xem lại các dòng trên; thêm `--rules thư-mục --write` để ghi vào {n} tệp.",
    written: "Đã ghi {n} tệp trong {folder}.",
  },
  en: {
    counts:
      "{confirmed} statements confirmed, {changed} values changed{?, {done} were there already}{?, {byHand} to be edited by hand}.",
    changed: "  {id} ({label}{?; {cell}}): {from} → {to}",
    nothing: "There is nothing to write.",
    dryRun: "NOTHING WAS WRITTEN. Check the lines above; add `--rules folder --write` to write {n} files.",
    written: "Wrote {n} files in {folder}.",
  },
};
