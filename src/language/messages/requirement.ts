import type { Messages } from "../../model/diagnostic.js";
import { message } from "./message.js";

/** Faults of requirements, conditions and the facts they use. */
export const requirementMessages: Messages = {
  "rule/id-twice": message(
    "`{found}` đã được dùng ở chỗ khác",
    "đổi một trong hai, hoặc xóa mục thừa",
    "`{found}` is already used elsewhere",
    "change one of them, or remove what is superfluous",
  ),
  "rule/indicator-outside": message(
    "chỉ tiêu `{found}` không thuộc tiêu chí `{criterion}`",
    "đổi số chỉ tiêu thành `{criterion}.…`, hoặc chuyển sang đúng tiêu chí",
    "the indicator `{found}` is outside criterion `{criterion}`",
    "number it `{criterion}.…`, or move it to its criterion",
  ),
  "rule/file-name": message(
    "tên tệp `{file}` không khớp với số tiêu chí `{found}`",
    "đổi tên tệp để bắt đầu bằng số tiêu chí, hoặc sửa `id`",
    "the file name `{file}` does not match criterion `{found}`",
    "let the name begin with the number of the criterion, or mend `id`",
  ),
  "rule/no-operator": message(
    "yêu cầu không có phép nào",
    "thêm đúng một khóa trong: {known}",
    "the requirement has no operator",
    "add exactly one of: {known}",
  ),
  "rule/no-test": message(
    "điều kiện không có phép thử",
    "thêm đúng một khóa trong: {known}",
    "the condition has no test",
    "add exactly one of: {known}",
  ),
  "rule/several-operators": message(
    "`{second}` và `{first}` cùng ở một chỗ; chỉ được viết một phép",
    "giữ một phép; nếu cần cả hai, đặt mỗi phép thành một phần của `all-of`",
    "`{second}` stands beside `{first}`; only one operator may be written",
    "keep one; if both are meant, make each a part of `all-of`",
  ),
  "rule/fact-missing": message(
    "`{op}` cần biết số liệu nào",
    "thêm `fact: …` bên cạnh `{op}`",
    "`{op}` needs to know of which fact",
    "add `fact: …` beside `{op}`",
  ),
  "rule/not-with": message(
    "`{found}` không đi cùng `{op}`",
    "xóa `{found}`, hoặc chuyển vào phần có số liệu của nó",
    "`{found}` does not go with `{op}`",
    "remove `{found}`, or move it to the part whose fact it is about",
  ),
  "rule/part-label-missing": message(
    "phần {part} chưa có tên",
    "thêm `label: …` để phân biệt với các phần khác",
    "part {part} has no name",
    "add `label: …` to tell it from the other parts",
  ),
  "rule/count-above-parts": message(
    "cần {count} phần nhưng chỉ có {parts}",
    "giảm `count`, hoặc thêm phần",
    "{count} parts are needed but there are only {parts}",
    "lower `count`, or add parts",
  ),
  "rule/fact-role-missing": message(
    "số liệu `{fact}` chưa nói hướng nào tốt hơn",
    "thêm `better: higher` hoặc `better: lower`; nếu chỉ dùng để phân loại thì `classifier: true`",
    "the fact `{fact}` does not say which direction is better",
    "add `better: higher` or `better: lower`, or `classifier: true` if it only chooses",
  ),
  "rule/fact-two-roles": message(
    "số liệu `{fact}` vừa có hướng tốt hơn vừa là phân loại",
    "giữ `better` hoặc `classifier`; nếu cần cả hai thì khai hai số liệu",
    "the fact `{fact}` is graded and a classifier at once",
    "keep `better` or `classifier`; if both are needed, declare two facts",
  ),
  "rule/unit-missing": message(
    "số liệu `{fact}` chưa có đơn vị",
    "thêm `unit: …`, ví dụ `triệu đồng/người/năm`",
    "the fact `{fact}` has no unit",
    "add `unit: …`, such as `triệu đồng/người/năm`",
  ),
  "rule/unit-fixed": message(
    "số liệu `{fact}` loại `{kind}` không dùng đơn vị `{unit}`",
    "{?viết `unit: {write}`, hoặc }bỏ khóa `unit`",
    "the fact `{fact}` of kind `{kind}` does not take the unit `{unit}`",
    "{?write `unit: {write}`, or }remove the key `unit`",
  ),
  "rule/range-missing": message(
    "số liệu `{fact}` chưa có khoảng hợp lệ",
    "thêm `range: { min: …, max: … }`",
    "the fact `{fact}` has no range",
    "add `range: { min: …, max: … }`",
  ),
  "rule/reversed": message(
    "{high} đứng trước {low}",
    "đổi chỗ hai đầu",
    "{high} comes before {low}",
    "exchange the two ends",
  ),
  "rule/counts-not-share": message(
    "`counts` chỉ dùng cho tỷ lệ, `{fact}` là `{kind}`",
    "bỏ `counts`, hoặc đổi `kind` thành `share`",
    "`counts` is only for a share, `{fact}` is `{kind}`",
    "remove `counts`, or make its `kind` `share`",
  ),
  "rule/reserved-name": message(
    "tên `{found}` đã có nghĩa riêng",
    "đổi tên",
    "the name `{found}` has a meaning of its own",
    "choose another name",
  ),
  "rule/derive-form": message(
    "các khóa `{found}` không làm thành một cách suy ra",
    "dùng một trong: `set + level`, `set + criteria (+ among)`, `set + units + level (+ named)`, `set + units + criteria: mean`, `units + sum`, `units + mean + weight`",
    "the keys `{found}` do not make a derivation",
    "use one of: `set + level`, `set + criteria (+ among)`, `set + units + level (+ named)`, `set + units + criteria: mean`, `units + sum`, `units + mean + weight`",
  ),
  "rule/derive-kind": message(
    "cách suy ra này không cho số liệu loại `{found}`",
    "đổi `kind` thành một trong: {allowed}",
    "this derivation does not give a fact of kind `{found}`",
    "make its `kind` one of: {allowed}",
  ),
  "rule/unknown-fact": message(
    "số liệu `{found}` chưa được khai{?, có phải `{nearest}`}",
    "{?viết `{nearest}`, hoặc }khai số liệu ở facts.yaml",
    "the fact `{found}` is not declared{?, did you mean `{nearest}`}",
    "{?write `{nearest}`, or }declare it in facts.yaml",
  ),
  "rule/wrong-kind": message(
    "`{op}` không dùng được với số liệu `{fact}` loại `{kind}`",
    "với `boolean` dùng `is`; với số dùng so sánh hoặc `none`",
    "`{op}` cannot be used with the fact `{fact}` of kind `{kind}`",
    "use `is` with a `boolean`, a comparison or `none` with a number",
  ),
  "rule/not-graded": message(
    "`{fact}` là số liệu phân loại nên không dùng làm yêu cầu `{op}`",
    "khai `better: …` thay cho `classifier`, hoặc dùng số liệu khác",
    "`{fact}` is a classifier, so no `{op}` can be demanded of it",
    "declare `better: …` instead of `classifier`, or use another fact",
  ),
  "rule/not-classifier": message(
    "`{fact}` có hướng tốt hơn nên không dùng làm điều kiện: đơn vị tốt lên có thể bị đánh giá thấp đi",
    "khai một số liệu phân loại riêng cho điều kiện",
    "`{fact}` is graded, so it cannot be a condition: a unit that gets better could be judged worse",
    "declare a classifier of its own for the condition",
  ),
  "rule/wrong-direction": message(
    "`{op}` chỉ dùng cho số liệu khai `better: {wanted}`, nhưng `{fact}` khai `better: {better}`",
    "đổi phép so sánh, hoặc đổi thành `better: {wanted}`",
    "`{op}` wants a fact whose better direction is {wanted}, but `{fact}` declares `better: {better}`",
    "change the operator, or write `better: {wanted}`",
  ),
  "rule/not-by-sex": message(
    "`{fact}` không có số riêng cho nam và nữ",
    "thêm `by-sex: true` ở facts.yaml, hoặc bỏ `each`",
    "`{fact}` has no figures for men and women",
    "add `by-sex: true` in facts.yaml, or remove `each`",
  ),
};
