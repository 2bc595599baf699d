import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const SMALL_SET = "vn/thu/2024-qd-1";

/** A small set without comments, to be written into a folder and used by the command line. */
export const SMALL: Readonly<Record<string, string>> = {
  [`${SMALL_SET}/01-quy-hoach.yaml`]: `id: "1"
concept: quy-hoach
label: Quy hoạch
evidence: secondary
cite: { at: Tiêu chí 1 }
indicators:
  - id: "1.1"
    concept: co-quy-hoach
    label: Có quy hoạch
    evidence: secondary
    cite: { at: Chỉ tiêu 1.1 }
    require:
      fact: quy_hoach
      is: true
      evidence: secondary
`,
  [`${SMALL_SET}/02-thu-nhap.yaml`]: `id: "2"
concept: thu-nhap
label: Thu nhập
evidence: secondary
cite: { at: Tiêu chí 2 }
indicators:
  - id: "2.1"
    concept: thu-nhap-binh-quan
    label: Thu nhập bình quân
    evidence: secondary
    cite: { at: Chỉ tiêu 2.1 }
    require:
      fact: thu_nhap
      at-least:
        evidence: unverified
        confidence: 60
        by: [vung, nam-xet]
        cells:
          tdmnpb: { "2024": 45, "2025": 48 }
          dbsh: { "2024": 59, "2025": 62 }
`,
  [`${SMALL_SET}/03-moi-truong.yaml`]: `id: "3"
concept: moi-truong
label: Môi trường
evidence: secondary
cite: { at: Tiêu chí 3 }
indicators:
  - id: "3.1"
    concept: nuoc-sach
    label: Hộ dùng nước sạch
    evidence: secondary
    cite: { at: Chỉ tiêu 3.1 }
    require:
      fact: nuoc_sach
      at-least: { value: 95, evidence: unverified }
  - id: "3.2"
    concept: co-so-sach
    label: Cơ sở sạch
    evidence: secondary
    cite: { at: Chỉ tiêu 3.2 }
    require:
      fact: co_so_sach
      at-least:
        evidence: unverified
        by: [vung]
        cells: { tdmnpb: unset, dbsh: 90 }
`,
  [`${SMALL_SET}/facts.yaml`]: `facts:
  thu_nhap:
    label: Thu nhập bình quân
    kind: amount
    better: higher
    unit: triệu đồng/người/năm
    range: { min: 0, max: 1000 }
    question: Thu nhập bình quân là bao nhiêu?
    reported-by: Cơ quan thống kê
  nuoc_sach:
    label: Hộ dùng nước sạch
    kind: share
    better: higher
    counts: { unit: hộ, whole: true }
    question: Bao nhiêu hộ dùng nước sạch?
    reported-by: UBND xã
  co_so_sach:
    label: Cơ sở sạch
    kind: share
    better: higher
    question: Bao nhiêu cơ sở sạch?
    reported-by: UBND xã
  quy_hoach:
    label: Có quy hoạch
    kind: boolean
    better: higher
    question: Có quy hoạch không?
    reported-by: UBND xã
`,
  [`${SMALL_SET}/set.yaml`]: `title: Bộ tiêu chí thử
status: in-use
unit-kind: xa

instrument:
  number: 1/QĐ-THU
  title: Quyết định thử
  issuer: Người thử
  signed: "2024-01-02"
  in-force-from: "2024-02-01"
  in-force-to: "2025-12-31"
  period: { from: 2024, to: 2025 }
  evidence: unverified

dimensions:
  vung:
    label: Vùng
    attribute: vung
    values:
      tdmnpb: Trung du miền núi phía Bắc
      dbsh: Đồng bằng sông Hồng
    evidence: secondary
    cite: { at: Phụ lục }
  nam-xet:
    label: Năm xét
    attribute: nam-xet
    values: { "2024": "2024", "2025": "2025" }
    evidence: secondary
    cite: { at: Phụ lục }

policies:
  thu:
    label: Đạt tất cả
    status: in-force
    evidence: secondary
    cite: { at: Điều 1 }

levels:
  - id: gan-dat
    label: Gần đạt chuẩn thử
    policy: thu
    criteria-met: { at-least: 2 }
    evidence: secondary
    cite: { at: Điều 1 }
  - id: dat
    label: Đạt chuẩn thử
    policy: thu
    criteria-met: all
    evidence: secondary
    cite: { at: Điều 1 }

open-questions:
  - question: Có mấy tiêu chí?
    cite: { at: Phụ lục }
    candidates:
      - answer: ba
        evidence: unverified
`,
};

export const DATA = `Mã xã;Tên xã;Vùng;Năm xét;quy_hoach;thu_nhap;nuoc_sach.dat;nuoc_sach.tong;co_so_sach
00123;Quài Tở;tdmnpb;2024;có;45,5;96;100;85
MH-01;Mường Mùn;tdmnpb;2024;có;;90;100;90
`;

/** Writes rule files below a folder. */
export function putRules(folder: string, texts: Readonly<Record<string, string>> = SMALL): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
