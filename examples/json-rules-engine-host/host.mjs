// A host of json-rules-engine: facts loaded asynchronously, a rule of its own, listeners. Node 20.19 or later:
//   npm install ntm-criteria json-rules-engine && node host.mjs
import { resolve, sentence, vi } from "ntm-criteria";
import { createJsonRulesEvaluator, metName } from "ntm-criteria/json-rules-engine";
import { catalog } from "ntm-criteria/sets/vn/xa-ntm";

const found = resolve(catalog, { asOf: "2023-12-31" });
if (!found.ok) throw new Error(found.refusal.code);
const { set } = found;

const print = (line) => process.stdout.write(`${line}\n`);

/** Stands for the services of a province that know one figure each. Số liệu bịa ra. */
const service = (value) => async () => {
  await new Promise((done) => setTimeout(done, 20));
  return value;
};

const evaluator = createJsonRulesEvaluator(set, {
  // Facts of the set, by their key. Each is asked for once, before the column is chosen.
  facts: {
    thu_nhap_binh_quan: service(43.5),
    xa_dac_biet_kho_khan: service(true),
    xa_atk_huyen_ngheo: service(false),
    "tre_thap_coi.dat": service(49),
    "tre_thap_coi.tong": service(200),
  },
  // Facts that only the host's own rules read.
  hostFacts: { ho_so_da_nop: service(true) },
  configure: (engine, run) => {
    engine.addRule({
      name: "mời thẩm tra thu nhập",
      conditions: {
        all: [
          { fact: "ho_so_da_nop", operator: "equal", value: true },
          // A named condition of the set: indicator 10.1 is met.
          { condition: metName("indicator 10.1") },
        ],
      },
      event: { type: "moi-tham-tra" },
    });
    // In the run that takes unknown as failing, what fires is surely so.
    if (run !== "least") return;
    engine.on("indicator", ({ id, label }) => print(`đạt: ${id} ${label}`));
    engine.on("moi-tham-tra", () => print("→ mời thẩm tra thu nhập"));
  },
});

const unit = { kind: "xa", code: "MH-01", name: "Xã thử", vung: "dbsh", "nam-xet": 2023, facts: {} };
const { criteria, counts } = await evaluator.assess(unit);
for (const id of ["10.1", "15.3"]) {
  const node = criteria.flatMap(({ children }) => children).find(({ rule }) => rule.id === id);
  print(`${id} ${sentence(node, set, vi)}`);
}
print(`${counts.criteria.unknown} / ${counts.criteria.of} tiêu chí chưa xác định`);
