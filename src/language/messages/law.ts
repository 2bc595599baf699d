import type { Messages } from "../../model/diagnostic.js";
import { message } from "./message.js";

/** Faults of what a set says about the law: evidence, citations, levels, dates. */
export const lawMessages: Messages = {
  "rule/evidence-missing": message(
    "{?`{key}`: }chưa nói mức độ chắc chắn",
    "thêm `evidence: secondary` (có nguồn nêu) hoặc `evidence: unverified` (chưa đối chiếu)",
    "{?`{key}`: }its evidence is not stated",
    "add `evidence: secondary` (a source states it) or `evidence: unverified` (not compared)",
  ),
  "rule/assumed": message(
    "giả định không được có trong bộ tiêu chí dùng chung",
    "chuyển sang tệp bổ sung riêng của đơn vị, hoặc ghi `evidence: unverified`",
    "an assumption may not stand in a shared criteria set",
    "move it to an overlay of your own, or write `evidence: unverified`",
  ),
  "rule/official-not-verified": message(
    "`official` phải nói ai đã đối chiếu với văn bản, ngày nào",
    'thêm `verified: { by: …, on: "…" }`, hoặc ghi `secondary`',
    "`official` must say who compared it with the text, and when",
    'add `verified: { by: …, on: "…" }`, or write `secondary`',
  ),
  "rule/verified-not-official": message(
    "`verified` chỉ đi cùng `evidence: official`{?, không phải `{evidence}`}",
    "ghi `evidence: official`, hoặc bỏ `verified`",
    "`verified` only goes with `evidence: official`{?, not `{evidence}`}",
    "write `evidence: official`, or remove `verified`",
  ),
  "rule/unknown-source": message(
    "nguồn `{found}` chưa được khai{?, có phải `{nearest}`}",
    "khai ở `sources`, hoặc sửa mã nguồn",
    "the source `{found}` is not declared{?, did you mean `{nearest}`}",
    "declare it under `sources`, or mend its id",
  ),
  "rule/unknown-instrument": message(
    "văn bản `{found}` chưa được khai{?, có phải `{nearest}`}",
    "khai ở `related`, hoặc dùng một trong: {known}",
    "the instrument `{found}` is not declared{?, did you mean `{nearest}`}",
    "declare it under `related`, or use one of: {known}",
  ),
  "rule/citation-missing": message(
    "{?`{key}`: }chưa nói căn cứ ở đâu trong văn bản",
    "thêm `cite: { at: … }` ở đây, hoặc một lần ở `instrument`",
    "{?`{key}`: }no place in the instrument is cited",
    "add `cite: { at: … }` here, or once at `instrument`",
  ),
  "rule/bounds-empty": message(
    "`bounds` không chứa giá trị nào",
    "sửa các đầu của khoảng, hoặc bỏ `bounds`",
    "`bounds` hold no value",
    "mend their ends, or remove `bounds`",
  ),
  "rule/bounds-contradict": message(
    "giá trị {found} trái với khoảng {bounds} mà nguồn cho biết",
    "sửa giá trị, hoặc để `unset`",
    "the value {found} contradicts the bounds {bounds} that a source gives",
    "mend the value, or leave it `unset`",
  ),
  "rule/unknown-criterion": message(
    "không có tiêu chí `{found}`",
    "sửa số tiêu chí, hoặc thêm tệp của tiêu chí",
    "there is no criterion `{found}`",
    "mend its number, or add the file of the criterion",
  ),
  "rule/criterion-in-no-group": message(
    "tiêu chí `{found}` chưa thuộc nhóm nào",
    "thêm vào `criteria` của một nhóm",
    "criterion `{found}` is in no group",
    "add it to the `criteria` of a group",
  ),
  "rule/level-form": message(
    "mức `{level}` phải có đúng một quy tắc",
    "dùng `criteria-met: all`, `criteria-met: { at-least: … }`, hoặc `counts`",
    "the level `{level}` must have exactly one rule",
    "use `criteria-met: all`, `criteria-met: { at-least: … }`, or `counts`",
  ),
  "rule/unknown-policy": message(
    "cách tổng hợp `{found}` chưa được khai{?, có phải `{nearest}`}",
    "khai ở `policies`{?, hoặc dùng một trong: {known}}",
    "the policy `{found}` is not declared{?, did you mean `{nearest}`}",
    "declare it under `policies`{?, or use one of: {known}}",
  ),
  "rule/level-out-of-reach": message(
    "mức cần {count} tiêu chí nhưng bộ chỉ có {criteria}",
    "giảm số tiêu chí",
    "the level needs {count} criteria but the set has {criteria}",
    "lower the number",
  ),
  "rule/nearly-met-out-of-reach": message(
    "“cơ bản đạt” cần {count} chỉ tiêu trong {indicators}: đủ cả thì đã là đạt",
    "ghi số nhỏ hơn {indicators}",
    "“nearly met” needs {count} of {indicators} indicators: with all of them the criterion is met",
    "write less than {indicators}",
  ),
  "rule/unknown-indicator": message(
    "không có chỉ tiêu `{found}`{?, có phải `{nearest}`}",
    "sửa số chỉ tiêu",
    "there is no indicator `{found}`{?, did you mean `{nearest}`}",
    "mend its number",
  ),
  "rule/declared-criteria": message(
    "văn bản có {declared} tiêu chí nhưng bộ này có {encoded}",
    "thêm hoặc bớt tiêu chí; nếu còn thiếu thì ghi ở `incomplete` hoặc `unencoded`",
    "the instrument has {declared} criteria but this set has {encoded}",
    "add or remove criteria; if some are missing, say so under `incomplete` or `unencoded`",
  ),
  "rule/declared-indicators": message(
    "văn bản có {declared} chỉ tiêu nhưng bộ này có {encoded}",
    "thêm hoặc bớt chỉ tiêu; nếu còn thiếu thì ghi ở `incomplete` hoặc `unencoded`",
    "the instrument has {declared} indicators but this set has {encoded}",
    "add or remove indicators; if some are missing, say so under `incomplete` or `unencoded`",
  ),
  "rule/link-ends": message(
    "liên kết `{relation}` thiếu hoặc thừa một đầu",
    "`added` chỉ có `to`, `dropped` chỉ có `from`, còn lại có cả hai",
    "the link `{relation}` lacks an end or has one too many",
    "`added` has only `to`, `dropped` only `from`, every other both",
  ),
  "rule/no-such-day": message("không có ngày `{found}`", "sửa ngày", "there is no day `{found}`", "mend the date"),
  "rule/filled-twice": message(
    "`{found}` được điền hai lần, hoặc vừa điền vừa ghi là chỗ trống",
    "giữ một mục",
    "`{found}` is filled twice, or both filled and called a hole",
    "keep one of them",
  ),
};
