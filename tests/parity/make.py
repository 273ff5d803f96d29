"""Writes the cases under tests/parity from the results of R in ../shared/parity (see its README for versions).

Run from the top of the repository: python3 tests/parity/make.py (DRIFT_PARITY names the folder where it is not ../shared/parity)
"""
import csv
import json
import os
import pathlib

SHARED = pathlib.Path(os.environ.get("DRIFT_PARITY", "../shared/parity"))
HERE = pathlib.Path("tests/parity")


def write(folder, name, source, case_input, output):
    path = HERE / folder
    path.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"source": source, "input": case_input, "output": output}, separators=(",", ":"))
    (path / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def rows(name):
    with open(SHARED / "inputs" / name, encoding="utf-8") as f:
        return [[int(x) - 1 for x in row] for row in csv.reader(f) if row and row[0].isdigit()]


boot = json.loads((SHARED / "bootstrap.json").read_text(encoding="utf-8"))
source = f"boot {boot['versions']['boot']} boot.ci, {boot['versions']['R']}"
mean, city = boot["mean"], boot["city_ratio"]
write("bootstrap", "mean", source, {"x": mean["data"], "u": [1] * len(mean["data"]), "indices": rows(mean["idx"])},
      {"estimate": mean["t0"], "basic": mean["basic"], "percentile": mean["perc"], "bca": mean["bca_L_jackknife"], "firstResamples": mean["t_first5"]})
write("bootstrap", "city-ratio", source, {"x": city["x"], "u": city["u"], "indices": rows(city["idx"])},
      {"estimate": city["t0"], "basic": city["basic"], "percentile": city["perc"], "bca": city["bca_L_jackknife"], "firstResamples": []})

def load(name):
    return json.loads((SHARED / name).read_text(encoding="utf-8"))


adjust = load("p_adjust.json")
write("p-adjust", "pvalues", f"stats::p.adjust, {adjust['versions']['R']}", {"p": adjust["input"]},
      {k.lower(): adjust["adjusted"][k] for k in ("holm", "hochberg", "hommel", "BH", "BY")})
adjust = load("p_adjust_py.json")
write("p-adjust", "pvalues-statsmodels", f"statsmodels {adjust['versions']['statsmodels']} multipletests", {"p": adjust["p"]},
      {k: adjust[v] for k, v in (("holm", "holm"), ("hochberg", "simes-hochberg"), ("hommel", "hommel"), ("bh", "fdr_bh"), ("by", "fdr_by"))})

# Counts below are numbers in textbooks; data sets of R packages (UCBAdmissions, Rabbits, Job) stay in shared.
shares_r, shares_py, tables = load("proportions_R.json"), load("proportions_py.json"), load("tables.json")
r_source, py_source = f"stats, {shares_r['versions']['R']}", f"statsmodels {shares_py['versions']['statsmodels']}"
for case in shares_r["wilson"] + [shares_r["w99"]]:
    write("proportions", f"r-{case['x']}-of-{case['n']}-{round(100 * case['conf'])}", r_source + ", prop.test and binom.test",
          {"x": case["x"], "n": case["n"], "level": case["conf"]}, {"wilson": case["wilson"], "continuity": case["wilson_cc"], "clopperPearson": case["clopper"]})
for case in shares_py["wilson"]:
    write("proportions", f"statsmodels-{case['x']}-of-{case['n']}", py_source + ", proportion_confint",
          {"x": case["x"], "n": case["n"], "level": .95}, {"wilson": case["wilson"], "continuity": None, "clopperPearson": case["beta"]})
for case in shares_py["newcombe_published_cases_1998_table"]:
    ids = [case[k] for k in ("x1", "n1", "x2", "n2")]
    r = next((c for c in shares_r["prop2"] if [c[k] for k in ("x1", "n1", "x2", "n2")] == ids), None)
    write("two-proportions", "-".join(map(str, ids)), py_source + ", confint_proportions_2indep" + (f"; prop.test(correct = FALSE), {r_source}" if r else ""),
          dict(zip(("x1", "n1", "x2", "n2"), ids)),
          {"newcombe": case["newcomb"], "riskRatio": case["ratio_log"], "oddsRatio": case["or_logit"], "chiSquare": [r["chisq"], r["p"]] if r else None})

mcnemar, py = tables["mcnemar"], shares_py["mcnemar"]
(_, b), (c, _) = mcnemar["table"]
write("mcnemar", "approval", f"mcnemar.test and binom.test, {r_source}", {"yesToNo": b, "noToYes": c},
      {"plain": [mcnemar["plain"]["x2"], mcnemar["plain"]["p"]], "continuity": [mcnemar["cc"]["x2"], mcnemar["cc"]["p"]], "exact": mcnemar["exact_binom_p"]})
write("mcnemar", "approval-statsmodels", f"{py_source}, mcnemar", {"yesToNo": b, "noToYes": c},
      {"plain": [py["plain"]["stat"], py["plain"]["p"]], "continuity": [py["cc"]["stat"], py["cc"]["p"]], "exact": py["exact"]["p"]})
write("mcnemar", "small", f"binom.test, {r_source}", {"yesToNo": mcnemar["small"]["b"], "noToYes": mcnemar["small"]["c"]},
      {"plain": None, "continuity": None, "exact": mcnemar["small"]["exact"]})
write("cochran-q", "eight-by-three", f"coin {tables['versions']['coin']}, friedman.test, {r_source}; {py_source}",
      {"answers": [[bool(v) for v in row] for row in tables["cochranQ_coin"]["matrix_block_by_treatment"]]},
      {"q": [tables["cochranQ_coin"]["Q"], tables["friedman"]["Q"], shares_py["cochrans_q"]["stat"]],
       "p": [tables["cochranQ_coin"]["p"], tables["friedman"]["p"], shares_py["cochrans_q"]["p"]]})
for i, case in enumerate(c for c in tables["fisher"] if len(c["table"]) == 2):
    write("fisher", f"two-by-two-{i + 1}", f"fisher.test, {r_source}", {"table": case["table"]},
          {"p": case["p"], "oddsRatio": case["or"], "interval": case["ci"], "less": case["less"], "greater": case["greater"]})
for i, case in enumerate(shares_py["fisher"]):
    write("fisher", f"scipy-{i + 1}", f"scipy {shares_py['versions']['scipy']} fisher_exact", {"table": case["table"]},
          {"p": case["zip"][1], "oddsRatio": None, "interval": None, "less": None, "greater": None})

agreement, kappa = load("agreement.json"), load("kappa_R.json")
for name in ("krippendorff_3coders", "krippendorff_2011_4x12"):
    case = agreement[name]
    write("krippendorff", name.removeprefix("krippendorff_"), f"krippendorff {agreement['versions']['krippendorff']}, nltk {agreement['versions']['nltk']}",
          {"units": [list(u) for u in zip(*case["data"])]}, {"alpha": case["alpha"], "nltk": {"nominal": case["nltk_nominal"], "interval": case["nltk_interval"]} if "nltk_nominal" in case else None})
case = agreement["fleiss_wikipedia_10x5"]
write("fleiss", "fourteen-raters", py_source, {"units": [[k for k, n in enumerate(row) for _ in range(n)] for row in case["table"]]}, {"kappa": case["kappa"]})
case = agreement["cohen"]
write("cohen-kappa", "counts", f"{py_source}, sklearn {agreement['versions']['sklearn']}",
      {"units": [[i, j] for i, row in enumerate(case["table"]) for j, n in enumerate(row) for _ in range(int(n))]},
      {"none": [case["statsmodels"]["none"]["kappa"], case["sklearn"]["None"]], "linear": [case["statsmodels"]["linear"]["kappa"], case["sklearn"]["linear"]],
       "quadratic": [case["statsmodels"]["quadratic"]["kappa"], case["sklearn"]["quadratic"]]})
write("cohen-kappa", "psych", f"psych {kappa['versions']['psych']} cohen.kappa, {kappa['versions']['R']}", {"units": [list(u) for u in zip(kappa["r1"], kappa["r2"])]},
      {"none": [kappa["kappa"]], "linear": None, "quadratic": [kappa["weighted_quadratic"]]})

effects, one_dimension = load("effect_sizes.json"), load("two_sample_1d.json")
with open(SHARED / "inputs" / effects["input"], encoding="utf-8") as f:
    groups = [(int(r["group"]), float(r["value"])) for r in csv.DictReader(f)]


def with_ends(case, name):
    return [case[name], case["CI_low"], case["CI_high"]]


write("two-groups", "twogroups", f"effectsize {effects['versions']['effectsize']}, wilcox.test, {effects['versions']['R']}; scipy {one_dimension['versions']['scipy']}",
      {"first": [v for g, v in groups if g == 0], "second": [v for g, v in groups if g == 1]},
      {"normal": [effects["wilcox"]["W"], effects["wilcox"]["p"]], "exact": one_dimension["mwu_exact"], "signedRank": one_dimension["wilcoxon_paired"],
       "hedgesG": with_ends(effects["hedges_g"], "Hedges_g"), "pairedG": with_ends(effects["paired_g"], "Hedges_g"), "cliffDelta": with_ends(effects["cliffs_delta"], "r_rank_biserial")})

cluster = boot["cluster"]
with open(SHARED / "inputs" / "small60.csv", encoding="utf-8") as f:
    scores = [(int(r["question"][1:]), float(r["score"])) for r in csv.DictReader(f)]
write("cluster-bootstrap", "small60-score", source, {"clusters": [q for q, _ in scores], "values": [v for _, v in scores], "draws": rows(cluster["idx"])},
      {"estimate": cluster["t0"], "basic": cluster["basic"], "percentile": cluster["perc"], "firstResamples": cluster["t_first5"], "deviation": cluster["sd"]})
