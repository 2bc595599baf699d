/**
 * What is known of 318/QĐ-TTg as issued in 2022, typed from the table of facts and not from the rule files.
 *
 * place | grade of the label | demand | common, then the seven regions (one entry: all alike) | conditions
 *
 * Grades: A a page of an authority quotes it · B a named source states it · B* only bounded by a source · Cnn not
 * compared, nn % likely · U unknown. A bound stands behind the grade. `–`: the text demands nothing of that column.
 */
export const TABLE_318 = `
1.1      | C80 | is       | Đạt C85
1.2      | C85 | is       | Đạt C85
2.1      | B   | at-least | U, 100 B* ≤100, 100 C50, 100 C50, 100 C50, 100 C50, 100 B* ≤100, 100 C50 | UBND tỉnh C50
2.2      | B   | at-least | U, 80 B* ≤80, 100 C45, U, U, U, 100 C45, U | UBND tỉnh C50
2.3      | B   | at-least | U, 50 B* ≤50, U, U, U, U, U, U | UBND tỉnh C50
2.4      | B   | at-least | U, 70 B* ≤70, U, U, U, U, U, U | UBND tỉnh C50
3.1      | B   | at-least | 80 B
3.2      | B   | is       | Đạt B
4.1      | C88 | is       | Đạt C88
4.2      | C80 | at-least | 98 C65, 95 C60 ≤98, 99 C55, 98 C60, 98 C60, 98 C45, U, 98 C55
5.1/1    | B   | at-least | U, 100 B, – B, 100 B, 100 B, 100 B, – B, 100 B | Bộ Giáo dục và Đào tạo B
5.1/2 den-3  | B | at-least | U, 50 B, 100 B, 50 B, 50 B, 50 B, 100 B, 50 B | Bộ Giáo dục và Đào tạo B
5.1/2 tren-3 | B | at-least | U, 70 B, 100 B, 70 B, 70 B, 70 B, 100 B, 70 B | Bộ Giáo dục và Đào tạo B
6.1      | B   | is       | Đạt B
6.2      | B   | is       | Đạt B
6.3      | B   | at-least | 100 B
7.1/1    | C85 | is       | Đạt C85 | when cho_trong_quy_hoach C60
7.1/2    | C85 | is       | Đạt C85
8.1      | A   | is       | Đạt B
8.2      | A   | is       | Đạt B
8.3      | A   | is       | Đạt B
8.4      | A   | is       | Đạt B
9.1      | C92 | none     | Không C92
9.2      | C80 | at-least | 80 C45, 75 C45 ≤87.7, 90 C45, 80 C45, 80 C45, 75 C45, 90 C45, 70 C45
10.1 2022 | B  | at-least | 48 C50, 39 B* >36 ≤39, 53 C45, 39 C45, 44 C45, 44 C45, U, 53 C45
10.1 2023 | B  | at-least | 48 C50, 42 B* >36 ≤42, 56 C45, 42 C45, 47 C45, 47 C45, U, 56 C45
10.1 2024 | B  | at-least | 48 C50, 45 C75, 59 C45, 45 C45, 50 C45, 50 C45, U, 59 C45
10.1 2025 | B  | at-least | 48 C50, 48 C75, 62 C45, 48 C45, 53 C45, 53 C45, U, 62 C45
11.1     | B   | at-most  | U, 13 B* ≥11 ≤24, 2.5 C40, 6.5 B* ≥6.5, 5 C40, 7 C40, 1 C40, 4 C45
12.1     | C80 | at-least | 70 C45, 60 C40 ≤75.1, 75 C40, 70 C40, 70 C40, 60 C40, 75 C40, 70 C40 | each C80
12.2     | C80 | at-least | 25 C40, 20 C45, 30 C35, 25 C40, 25 C40, 20 C40, 30 C35, 20 C35 | each C80
13.1     | B   | is       | Đạt B
13.2     | C85 | is       | Đạt C85
13.3     | C80 | is       | Đạt C80
13.4     | C80 | is       | Đạt C80 | when co_lang_nghe C80
13.5     | C85 | is       | Đạt C85
14.1/1   | B   | at-least | –, 98 B, 98 B, 98 B, 98 B, 98 B, 98 B, 98 B | Bộ Giáo dục và Đào tạo B
14.1/2   | B   | is       | Đạt B
14.1/3   | B   | is       | Đạt B
14.1/4   | B   | is       | Đạt B
14.1/5   | B   | is       | Đạt B
14.2     | C80 | at-least | 85 C50, 70 C50, 90 C50, 85 C50, 85 C50, 70 C50, 90 C50, 80 C50 | each C70, Bộ Giáo dục và Đào tạo ?
15.1     | C80 | at-least | 90 C80 | each C70
15.2     | C85 | is       | Đạt C85
15.3     | B   | at-most  | U, 24 B, 16.5 B, 25 B, 22 B, 26.5 B, 14.5 B, 19 B
15.4     | B   | at-least | 50 C55, 50 B, 70 B, U, U, U, 70 C40, U
16.1     | C75 | at-least | 70 C40
17.1/1   | B   | at-least | U, 30 C50, 65 C40, 35 C45, 40 C35, 30 C35, 65 C35, 65 C35
17.1/2   | B   | at-least | U, 15 B* ≥15 ≤20, 45 C40, 20 B* ≥15 ≤20, 20 C35, 15 C35, 35 C35, 35 C35 | when unset
17.2     | B   | at-least | U, U, 100 C40, U, U, U, 100 B* ≤100, U
17.3     | C82 | is       | Đạt C82
17.4     | C80 | at-least | 2 C80
17.5     | C82 | is       | Đạt C82
17.6     | B   | at-least | U, 70 C40, 90 C35, U, U, U, U ≤100, U
17.7     | B   | at-least | 100 C75, 100 C75, 100 C75, 100 C75, 100 C75, 100 C75, 100 B* ≤100, 100 C75
17.8     | C80 | at-least | 85 C45, 70 C45, 90 C45, 85 C45, 85 C45, 70 C45, 90 C45, 70 C45
17.9     | C80 | at-least | 70 C40, 60 C40, 80 C40, 75 C40, 75 C40, 60 C40, 80 C40, 70 C40
17.10    | C82 | at-least | 100 C75
17.11    | C82 | at-least | 30 C65, 30 C60, 30 C60, 30 C60, 30 C60, 30 C60, 30 C60, 30 C60
17.12    | C82 | at-least | 50 C60, 50 C55, 50 C55, 50 C55, 50 C55, 50 C55, 50 C55, 50 C55
18.1     | C82 | is       | Đạt C82
18.2     | C82 | is       | Đạt C82
18.3     | C80 | at-least | 100 C75
18.4     | B   | is       | Đạt C80
18.5     | C82 | is       | Đạt C82
18.6     | C78 | is       | Đạt C78
19.1     | C85 | is       | Đạt C85
19.2/1   | C80 | is       | Đạt C85
19.2/2   | C80 | is       | Đạt C85
19.2/3   | C80 | is       | Đạt C85
19.2/4   | C80 | is       | Đạt C85
19.2/5   | C80 | is       | Đạt C85
`;

/** What 211/QĐ-TTg of 01/3/2024 puts in the place of four indicators. */
export const TABLE_211 = `
13.1/1   | B   | is       | Đạt B
13.1/2   | B   | is       | Đạt B
15.4     | B   | is       | Đạt C85
17.1/1   | B   | at-least | U
17.1/2   | B   | at-least | U
18.4/1   | B   | is       | Đạt C80
18.4/2   | B   | is       | Đạt C80
18.4/3   | B   | is       | Đạt C80
`;

/** Number of indicators of criteria 1 to 19, as the decision has them; 57 together. */
export const INDICATORS_PER_CRITERION = [2, 4, 2, 2, 1, 3, 1, 4, 2, 1, 1, 2, 5, 2, 4, 1, 12, 6, 2];

/** The text the table says the demands of a row are joined by. */
export const JOINED_BY: Readonly<Record<string, string>> = {
  "5.1": "all-of",
  "7.1": "any-of",
  "12.1": "each",
  "12.2": "each",
  "14.1": "all-of",
  "14.2": "each",
  "15.1": "each",
  "17.1": "all-of",
  "19.2": "all-of",
};
