"""Writes the cases under tests/parity from the results of R in ../shared/parity (see its README for versions).

Run from the top of the repository: python3 tests/parity/make.py (DRIFT_PARITY names the folder where it is not ../shared/parity)
"""
import csv
import fractions
import itertools
import json
import math
import os
import pathlib
import statistics

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
      {"estimate": mean["t0"], "basic": mean["basic"], "percentile": mean["perc"], "bca": mean["bca_L_jackknife"], "regression": mean["bca_L_regression_default"], "firstResamples": mean["t_first5"]})
write("bootstrap", "city-ratio", source, {"x": city["x"], "u": city["u"], "indices": rows(city["idx"])},
      {"estimate": city["t0"], "basic": city["basic"], "percentile": city["perc"], "bca": city["bca_L_jackknife"], "regression": city["bca_L_regression_default"], "firstResamples": []})

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
          {"x": case["x"], "n": case["n"], "level": case["conf"]}, {"wilson": case["wilson"], "continuity": case["wilson_cc"], "clopperPearson": case["clopper"], "hmisc": case["hmisc_wilson"]})
for case in shares_py["wilson"]:
    write("proportions", f"statsmodels-{case['x']}-of-{case['n']}", py_source + ", proportion_confint",
          {"x": case["x"], "n": case["n"], "level": .95}, {"wilson": case["wilson"], "continuity": None, "clopperPearson": case["beta"], "hmisc": None})
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
          {"units": [list(u) for u in zip(*case["data"])]}, {"alpha": case["alpha"], "nltk": {"nominal": case["nltk_nominal"], "interval": case["nltk_interval"]} if "nltk_nominal" in case else None, "published": case.get("published")})
case = agreement["fleiss_wikipedia_10x5"]
write("fleiss", "fourteen-raters", py_source, {"units": [[k for k, n in enumerate(row) for _ in range(n)] for row in case["table"]]}, {"kappa": case["kappa"], "published": case["published"]})
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

# Multivariate tests: observed statistics and exact p from the packages, permuted statistics from the definitions written out here.


def table(name):
    with open(SHARED / "inputs" / name, encoding="utf-8") as f:
        return list(csv.DictReader(f))


def made(name, perms):
    data = table(name)
    codes = {f: sorted({r[f] for r in data}) for f in ("question", "language", "origin")}
    return {"vectors": [[float(r[f"x{j}"]) for j in range(1, 9)] for r in data],
            "factors": {f: [levels.index(r[f]) for r in data] for f, levels in codes.items()},
            "permutations": rows(perms)}


permanova = json.loads((SHARED / "permanova.json").read_text(encoding="utf-8"))
for design in ("balanced", "unbalanced"):
    group = permanova[design]
    cases = [{"distance": distance, "formula": c["formula"], "by": c["by"], "rows": c["rows"], "df": c["Df"], "ss": c["SS"], "r2": c["R2"],
              "f": c["F"], "p": c["p"], "firstPermuted": c["F_perm_first5"]} for distance, cs in group["results"].items() for c in cs]
    write("permanova", design, f"vegan {permanova['versions']['vegan']} adonis2, {permanova['versions']['R']}",
          made(group["input"], group["perms"]), {"cases": cases})

permdisp = json.loads((SHARED / "permdisp.json").read_text(encoding="utf-8"))
exact = json.loads((SHARED / "permdisp_exact_median.json").read_text(encoding="utf-8"))
for name in ("euclidean_language", "euclidean_origin", "manhattan_language", "unbalanced_euclidean_language"):
    unbalanced = name.startswith("unbalanced")
    case_input = made("small_unbalanced.csv" if unbalanced else "small60.csv", "perm_unbalanced_within_question.csv" if unbalanced else "perm_small60_within_question.csv")
    cases = [{"kind": kind, "f": c["F"], "df": c["Df"], "ss": c["SS"], "p": c["p_perm_residuals"], "pF": c["p_param"], "distances": c["distances"],
              "groupMeans": list(c["group_mean_distance"].values()), "pairs": list(c["pairwise_perm"]), "pairP": list(c["pairwise_perm"].values()),
              "pairPT": list(c["pairwise_param"].values())} for kind, c in permdisp[name].items()]
    case_input["group"] = "origin" if "origin" in name else "language"
    case_input["distance"] = "manhattan" if "manhattan" in name else "euclidean"
    output = {"cases": cases}
    if name == "euclidean_language":
        output["exactMedian"] = {"f": exact["F"], "distances": exact["distances"]}
    write("permdisp", name.replace("_", "-"), f"vegan {permdisp['versions']['vegan']} betadisper and permutest, {permdisp['versions']['R']}", case_input, output)


def numbers(data, columns):
    return [[float(r[c]) for c in columns] for r in data]


def codes(data, column):
    levels = sorted({r[column] for r in data})
    return [levels.index(r[column]) for r in data]


def pair_table(x, function):
    return [[function(math.dist(a, b)) for b in x] for a in x]


def mean_between(d, a, b):
    return math.fsum(d[i][j] for i in a for j in b) / (len(a) * len(b))


def members(groups, order):
    return [[order[i] for i in range(len(groups)) if groups[i] == g] for g in sorted(set(groups))]


def energy(d, groups, order):
    parts = members(groups, order)
    within = [mean_between(d, a, a) for a in parts]
    return [len(a) * len(b) / (len(a) + len(b)) * (2 * mean_between(d, a, b) - within[g] - within[h])
            for g, a in enumerate(parts) for h, b in enumerate(parts) if g < h]


def disco(d, groups, order):
    parts, everyone = members(groups, order), list(range(len(groups)))
    within = math.fsum(len(a) / 2 * mean_between(d, a, a) for a in parts)
    total = len(everyone) / 2 * mean_between(d, everyone, everyone)
    k, n = len(parts), len(everyone)
    return {"statistic": (total - within) / (k - 1) / (within / (n - k)), "between": total - within, "within": within, "total": total}


def mmd(k, groups, order):
    a, b = members(groups, order)
    n, m = len(a), len(b)
    return ((mean_between(k, a, a) * n * n - n) / (n * (n - 1)) + (mean_between(k, b, b) * m * m - m) / (m * (m - 1)) - 2 * mean_between(k, a, b),
            mean_between(k, a, a) + mean_between(k, b, b) - 2 * mean_between(k, a, b))


def sampled_p(observed, permuted):
    return (1 + sum(t >= observed - 1e-9 * max(1, abs(observed)) for t in permuted)) / (1 + len(permuted))


E = json.loads((SHARED / "energy.json").read_text(encoding="utf-8"))
EPY = json.loads((SHARED / "energy_py.json").read_text(encoding="utf-8"))
M = json.loads((SHARED / "mmd.json").read_text(encoding="utf-8"))
tiny, small, unbalanced = table("tiny15.csv"), table("small60.csv"), table("small_unbalanced.csv")
XYZ, X8 = ["x", "y", "z"], [f"x{i}" for i in range(1, 9)]
within_small, within_unbalanced = rows("perm_small60_within_question.csv")[:99], rows("perm_unbalanced_within_question.csv")[:99]
energy_source = f"energy {E['versions']['energy']}, {E['versions']['R']}; permuted statistics by the definition in make.py"
dcor_source = f"dcor {EPY['versions']['dcor']}; permuted statistics by the definition in make.py"


def energy_case(name, source, data, columns, group, exponent, permutations, statistic, pairs, p):
    x, groups = numbers(data, columns), codes(data, group)
    d = pair_table(x, lambda v: v ** exponent)
    observed = energy(d, groups, list(range(len(x))))
    permuted = [math.fsum(energy(d, groups, order)) for order in permutations]
    statistic = math.fsum(observed) if statistic is None else statistic
    write("energy", name, source, {"vectors": x, "groups": groups, "exponent": exponent, "permutations": permutations},
          {"statistic": statistic, "pairs": observed if pairs is None else pairs,
           "p": sampled_p(statistic, permuted) if permutations else p, "permuted": permuted})


first_two = [r for r in tiny if r["group"] in "01"]
first_third = [r for r in tiny if r["group"] in "02"]
t = E["tiny"]
energy_case("tiny15", energy_source, tiny, XYZ, "group", 1, [], t["eqdist_e_k3"], t["edist_pairs_01_02_12"], None)
energy_case("tiny15-two-exact", energy_source, first_two, XYZ, "group", 1, [], t["eqdist_e_01"], None, t["exact_01"]["p_exact"])
half = t["exact_01_index0.5"]
energy_case("tiny15-two-exact-half", energy_source, first_two, XYZ, "group", 0.5, [], half["stat"], None, half["p_exact"])
pairs = E["small60_edist_language"]["pairs_01_02_12"]
energy_case("small60-language", energy_source, small, X8, "language", 1, within_small, math.fsum(pairs), pairs, None)
energy_case("small60-origin", dcor_source, small, X8, "origin", 1, within_small, EPY["small60_origin"]["stat"], None, None)
energy_case("unbalanced-language", "definition in make.py", unbalanced, X8, "language", 1, within_unbalanced, None, None, None)


def disco_case(name, source, data, columns, group, exponent, permutations, expected):
    x, groups = numbers(data, columns), codes(data, group)
    d = pair_table(x, lambda v: v ** exponent)
    observed = disco(d, groups, list(range(len(x))))
    permuted = [disco(d, groups, order)["statistic"] for order in permutations]
    output = {key: (expected or {}).get(key, observed[key]) for key in observed}
    write("disco", name, source, {"vectors": x, "groups": groups, "exponent": exponent, "permutations": permutations},
          {**output, "p": sampled_p(output["statistic"], permuted) if permutations else None, "permuted": permuted})


for case in E["disco_tiny"]:
    disco_case(f"tiny15-{case['index']}", energy_source, tiny, XYZ, "group", case["index"], [], case)
disco_case("small60-language", energy_source, small, X8, "language", 1, within_small, E["disco_small60_language"])
disco_case("unbalanced-language", "definition in make.py", unbalanced, X8, "language", 1, within_unbalanced, None)


def mmd_case(name, case, data, columns, group, permutations):
    x, groups = numbers(data, columns), codes(data, group)
    other = case["alt_2h^2=median_sq"]
    bandwidths = [case["median_pairwise_distance_h"], 1, other["h"]]
    kernels = [pair_table(x, lambda v, h=h: math.exp(-v * v / (2 * h * h))) for h in bandwidths]
    permuted = [[mmd(k, groups, order) for order in permutations] for k in kernels]
    write("mmd", name, f"numpy {M['versions']['numpy']}; permuted statistics by the definition in make.py",
          {"vectors": x, "groups": groups, "bandwidths": bandwidths, "permutations": permutations},
          {"unbiased": [case["mmd2_unbiased"], case["h=1"]["mmd2_unbiased"], other["mmd2_unbiased"]],
           "biased": [case["mmd2_biased"], case["h=1"]["mmd2_biased"], other["mmd2_biased"]],
           "exactUnbiasedP": case.get("exact_unbiased", {}).get("p_exact"), "exactBiasedP": case.get("exact_biased", {}).get("p_exact"),
           "permutedUnbiased": [[t[0] for t in k] for k in permuted], "permutedBiased": [[t[1] for t in k] for k in permuted]})


mmd_case("tiny15-0-1", M["cases"][0], first_two, XYZ, "group", [])
mmd_case("tiny15-0-2", M["cases"][1], first_third, XYZ, "group", [])
mmd_case("small60-origin", M["cases"][2], small, X8, "origin", within_small)

O = json.loads((SHARED / "ordination.json").read_text(encoding="utf-8"))
ordination_source = f"stats::prcomp, stats::cmdscale, ape {O['versions']['ape']} pcoa, {O['versions']['R']}"
x = numbers(small, X8)
write("pca", "small60", ordination_source, {"vectors": x}, {"deviations": O["pca"]["sdev"], "rotation": O["pca"]["rotation"], "scores": O["pca"]["scores3"]})


def pcoa_case(name, distance, correction, eigenvalues, constant, coordinates):
    write("pcoa", name, ordination_source, {"vectors": x, "manhattan": distance == "manhattan", "correction": correction},
          {"eigenvalues": eigenvalues, "constant": constant, "coordinates": coordinates})


lingoes, cailliez = O["pcoa_manhattan_lingoes"], O["pcoa_manhattan_cailliez"]
pcoa_case("small60-euclidean", "euclidean", 0, O["pcoa_euclidean"]["eig"], 0, O["pcoa_euclidean"]["points"])
pcoa_case("small60-manhattan", "manhattan", 0, O["pcoa_manhattan"]["eig"], 0, O["pcoa_manhattan"]["vectors3"])
pcoa_case("small60-manhattan-lingoes", "manhattan", 1, [v["Corr_eig"] for v in lingoes["values"]], float(lingoes["note"].split(" - ")[1].split()[0]), [])
pcoa_case("small60-manhattan-cailliez", "manhattan", 2, cailliez["eig"], float(cailliez["note"].split("(D + ")[1].split()[0]), [])


def mean_vector_case(name, pick):
    # Differences l1 − l0 of each question and model; all flips by question.
    cells = {(r["question"], r["origin"], r["model"], r["language"]): v for r, v in zip(small, x)}
    keys = sorted({k[:3] for k in cells})
    differences = [pick([b - a for a, b in zip(cells[(*k, "l0")], cells[(*k, "l1")])]) for k in keys]
    questions = sorted({k[0] for k in keys})
    units = [questions.index(k[0]) for k in keys]

    def statistic(flips):
        signs = [-1 if flips >> u & 1 else 1 for u in units]
        return math.fsum((math.fsum(s * v[f] for s, v in zip(signs, differences)) / len(units)) ** 2 for f in range(len(differences[0])))

    permuted = [statistic(flips) for flips in range(2 ** len(questions))]
    p = sum(t >= permuted[0] - 1e-9 * max(1, permuted[0]) for t in permuted) / len(permuted)
    write("mean-vector", name, "definition in make.py", {"differences": differences, "units": units}, {"statistic": permuted[0], "p": p, "permuted": permuted})


mean_vector_case("small60-l1-l0", lambda v: v)
mean_vector_case("small60-l1-l0-first", lambda v: v[:1])


def solve(a, b):
    # Elimination with pivots.
    rows_ = [row + [v] for row, v in zip(a, b)]
    for k in range(len(b)):
        pivot = max(range(k, len(b)), key=lambda i: abs(rows_[i][k]))
        rows_[k], rows_[pivot] = rows_[pivot], rows_[k]
        for i in range(k + 1, len(b)):
            factor = rows_[i][k] / rows_[k][k]
            rows_[i] = [u - factor * v for u, v in zip(rows_[i], rows_[k])]
    x = [0.0] * len(b)
    for k in reversed(range(len(b))):
        x[k] = (rows_[k][-1] - math.fsum(rows_[k][j] * x[j] for j in range(k + 1, len(b)))) / rows_[k][k]
    return x


def logistic(x, y):
    # Newton's steps on 1/2 |w|^2 + sum log-loss, intercept last and free of the penalty; y is 0 or 1.
    rows_ = [v + [1.0] for v in x]
    d = len(rows_[0])
    beta = [0.0] * d
    for _ in range(30):
        p = [1 / (1 + math.exp(-math.fsum(b * v for b, v in zip(beta, row)))) for row in rows_]
        penalty = [1.0] * (d - 1) + [0.0]
        gradient = [penalty[j] * beta[j] + math.fsum((pi - yi) * row[j] for pi, yi, row in zip(p, y, rows_)) for j in range(d)]
        hessian = [[(penalty[j] if j == k else 0.0) + sum(pi * (1 - pi) * row[j] * row[k] for pi, row in zip(p, rows_)) for k in range(d)] for j in range(d)]
        step = solve(hessian, gradient)
        beta = [b - s for b, s in zip(beta, step)]
        if max(map(abs, step)) < 1e-14:
            break
    return beta


def classifier(x, y, folds, order):
    # Vector order[i] comes to place i, which keeps its label and its fold.
    x = [x[i] for i in order]
    decisions = [0.0] * len(x)
    for fold in set(folds):
        beta = logistic([v for v, f in zip(x, folds) if f != fold], [v for v, f in zip(y, folds) if f != fold])
        for i, f in enumerate(folds):
            if f == fold:
                decisions[i] = math.fsum(b * v for b, v in zip(beta, x[i] + [1.0]))
    pairs = [(a > b) + (a == b) / 2 for a, i in zip(decisions, y) for b, j in zip(decisions, y) if i > j]
    return sum((v > 0) == (i == 1) for v, i in zip(decisions, y)) / len(y), math.fsum(pairs) / len(pairs)


C2 = load("c2st.json")
fold_of = {q: k for k, fold in enumerate(C2["folds"]) for q in fold}
y, folds = codes(small, "origin"), [fold_of[r["question"]] for r in small]
few = within_small[:39]
permuted = [classifier(x, y, folds, order) for order in few]
observed = [C2["newton"]["cv_accuracy"], C2["cv_auc"]]
write("c2st", "small60", f"scikit-learn {C2['versions']['sklearn']} GroupKFold, its objective solved by Newton (numpy {C2['versions']['numpy']}); permuted statistics by the definition in make.py",
      {"vectors": x, "groups": y, "folds": folds, "permutations": few},
      {"coefficients": C2["newton"]["coef"], "intercept": C2["newton"]["intercept"], "logLoss": C2["in_sample_logloss"], "decisions": C2["newton"]["cv_decision"], "earlyDecisions": C2["cv_decision"],
       "earlyCoefficients": C2["coef"], "earlyIntercept": C2["intercept"],
       "accuracy": observed[0], "auc": observed[1], "p": sampled_p(observed[0], [t[0] for t in permuted]), "aucP": sampled_p(observed[1], [t[1] for t in permuted]),
       "permutedAccuracies": [t[0] for t in permuted], "permutedAucs": [t[1] for t in permuted]})


def curve_row(row, table_, level):
    # p of each estimate: its rank by size among all rows of the table.
    s = range(len(row))
    p = [sum(abs(t[j]) >= abs(row[j]) - 1e-9 * max(1, abs(row[j])) for t in table_) / len(table_) for j in s]
    above, below = sum(v > 0 for v in row), sum(v < 0 for v in row)
    counts = [sum(row[j] * sign > 0 and p[j] <= level for j in s) for sign in (1, -1)]
    count = counts[0] if above > below else counts[1] if below > above else max(counts)
    sign = [(v > 0) - (v < 0) for v in row]
    z = sum(g * statistics.NormalDist().inv_cdf(1 - v / 2) for g, v in zip(sign, p)) / math.sqrt(len(row))
    return {"p": p, "median": statistics.median(row), "count": count, "z": z}


def curve_case(name, observed, permuted, exact, level):
    reference = permuted if exact else [observed, *permuted]
    first, others = curve_row(observed, reference, level), [curve_row(r, reference, level) for r in permuted]

    def p(key):
        count = sum(abs(t[key]) >= abs(first[key]) - 1e-9 * max(1, abs(first[key])) for t in others)
        return count / len(others) if exact else (1 + count) / (1 + len(others))

    write("specification-curve", name, "definition in make.py", {"observed": observed, "permuted": permuted, "exact": exact, "level": level},
          {"p": first["p"], "statistics": [first["median"], first["count"], first["z"]], "jointP": [p("median"), p("count"), p("z")],
           "medians": [t["median"] for t in others], "counts": [t["count"] for t in others], "averageZ": [t["z"] for t in others]})


def origin_differences(order):
    return [math.fsum((1 if g else -1) * x[i][j] for g, i in zip(y, order)) / 30 for j in range(8)]


def question_differences(flips):
    questions, language = codes(small, "question"), codes(small, "language")
    return [math.fsum((-1 if flips >> q & 1 else 1) * {0: -1, 1: 1, 2: 0}[l] * v[j] for q, l, v in zip(questions, language, x)) / 20 for j in range(7)]


# Specifications: the numbers of the vectors, one by one.
curve_case("small60-origin", origin_differences(range(60)), [origin_differences(order) for order in within_small], False, 0.05)
curve_case("small60-l1-l0-exact", question_differences(0), [question_differences(flips) for flips in range(32)], True, 0.2)

# Tests of means and paired proportions: written out from their definitions, every arrangement counted.


def welch_t(first, second):
    (mean_x, variance_x), (mean_y, variance_y) = ((math.fsum(v) / len(v), math.fsum((z - math.fsum(v) / len(v)) ** 2 for z in v) / (len(v) - 1)) for v in (first, second))
    return (mean_x - mean_y) / math.sqrt(variance_x / len(first) + variance_y / len(second))


def welch_case(name, source, first, second, expected=None):
    observed, pool, p, permuted = welch_t(first, second) if expected is None else expected, first + second, None, None
    if expected is None:
        chosen = [set(c) for c in itertools.combinations(range(len(pool)), len(first))]
        permuted = sorted(abs(welch_t([pool[i] for i in c], [pool[i] for i in range(len(pool)) if i not in c])) for c in chosen)
        p = sum(t >= abs(observed) - 1e-9 * max(1, abs(observed)) for t in permuted) / len(permuted)
    write("welch", name, source, {"first": first, "second": second}, {"statistic": observed, "p": p, "permuted": permuted})


of_first, of_second = ([v for g, v in groups if g == k] for k in (0, 1))
welch_case("twogroups", f"t.test, {effects['versions']['R']}", of_first, of_second, effects["welch"]["t"])
welch_case("twogroups-scipy", f"scipy {one_dimension['versions']['scipy']} ttest_ind(equal_var=False)", of_first, of_second, one_dimension["welch"][0])
welch_case("twogroups-6-5", "definition in make.py", of_first[:6], of_second[:5])
welch_case("twogroups-5-5", "definition in make.py", of_first[-5:], of_second[-5:])


def sign_flip_case(name, differences):
    def statistic(flips):
        x = [-v if flips >> i & 1 else v for i, v in enumerate(differences)]
        mean = math.fsum(x) / len(x)
        return mean / math.sqrt(math.fsum((v - mean) ** 2 for v in x) / (len(x) - 1) / len(x))

    permuted = [abs(statistic(flips)) for flips in range(2 ** len(differences))]
    p = sum(t >= permuted[0] - 1e-9 * max(1, permuted[0]) for t in permuted) / len(permuted)
    write("sign-flip", name, "definition in make.py", {"differences": differences}, {"statistic": statistic(0), "p": p, "permuted": permuted})


paired = [a - b for a, b in zip(of_first, of_second)]
sign_flip_case("twogroups-8", paired[:8])
sign_flip_case("twogroups-5", paired[8:13])


def wilson_ends(x, n, z):
    # The roots of (p − π)² = z² π (1 − π) / n in π.
    p, a, b = x / n, 1 + z * z / n, 2 * x / n + z * z / n
    root = math.sqrt(max(0, b * b - 4 * a * p * p))
    return (b - root) / (2 * a), (b + root) / (2 * a)


def newcombe_paired_case(name, source, a, b, c, d, published, places=None):
    n, z = a + b + c + d, statistics.NormalDist().inv_cdf(.975)
    p, q, (l1, u1), (l2, u2) = (a + b) / n, (a + c) / n, wilson_ends(a + b, n, z), wilson_ends(a + c, n, z)
    margins, cross = (a + b) * (c + d) * (a + c) * (b + d), a * d - b * c
    cross = cross - n / 2 if cross > n / 2 else 0 if cross >= 0 else cross
    phi = cross / math.sqrt(margins) if margins else 0
    low = p - q - math.sqrt((p - l1) ** 2 - 2 * phi * (p - l1) * (u2 - q) + (u2 - q) ** 2)
    high = p - q + math.sqrt((u1 - p) ** 2 - 2 * phi * (u1 - p) * (q - l2) + (q - l2) ** 2)
    write("paired-proportions", name, source, {"a": a, "b": b, "c": c, "d": d}, {"interval": [low, high], "published": published, "places": places})


newcombe_paired_case("altman", "Altman et al. 2000, Statistics with Confidence, table 6.2; definition in make.py", 14, 5, 0, 22, [.011, .226], 3)
newcombe_paired_case("airway", "Fagerland et al. 2014, Statist. Med. 33, 2850-2875; definition in make.py", 1, 1, 7, 12, [-.507, -.026], 3)
newcombe_paired_case("response", "R contingencytables, tests of Newcombe_square_and_add_CI_paired_2x2; definition in make.py", 59, 6, 16, 80, [-.1186, -.0046], 4)
newcombe_paired_case("one-margin", "definition in make.py", 0, 4, 0, 9, None)
newcombe_paired_case("small-cross", "definition in make.py", 5, 4, 4, 4, None)

# What further packages say of the same small inputs.
S, P = load("skbio.json"), {k: load("permanova.json")["balanced"][k] for k in ("perms",)}
peer_input = {"small": x, "language": codes(small, "language"), "origin": codes(small, "origin"), "question": codes(small, "question"),
              "tiny": numbers(tiny, XYZ), "group": codes(tiny, "group"), "within": rows(P["perms"])}
write("peers", "scikit-bio", f"scikit-bio {S['versions']['skbio']}", peer_input,
      {"permanovaEuclidean": S["permanova_language"]["stat"], "permanovaManhattan": S["permanova_manhattan"]["stat"], "permdispCentroid": S["permdisp_centroid"]["stat"],
       "permdispMedian": S["permdisp_median"]["stat"], "permdispManhattan": S["permdisp_manhattan_centroid"]["stat"],
       "eigenvalues": S["pcoa_euclid_eig"], "shares": S["pcoa_euclid_prop"], "manhattanEigenvalues": S["pcoa_manhattan_eig"],
       "sizes": [S["permanova_language"]["n"], S["permanova_language"]["groups"]]})
write("peers", "energy", f"{energy_source}; {dcor_source}; scipy {EPY['versions']['scipy']} energy_distance", peer_input,
      {"mean": EPY["tiny01"]["V"], "halfMean": EPY["tiny01"]["exp05"], "statistic": EPY["tiny01"]["stat"], "smallMean": EPY["small60_origin"]["V"],
       "oneDimension": EPY["scipy_1d"]["energy_distance"], "sizes": t["sizes"],
       "splits": [[t[k][n] for n in ("n_splits", "count_ge")] for k in ("exact_01", "exact_01_index0.5")],
       "kernelSplits": [[M["cases"][i][k][n] for n in ("n_splits", "count_ge")] for i, k in ((0, "exact_unbiased"), (0, "exact_biased"), (1, "exact_unbiased"))],
       "discoDegrees": [[c["SSB_like_Df"], c["Df.e"]] for c in E["disco_tiny"]]})
write("peers", "redundancy", f"vegan {O['versions']['vegan']} rda, dbrda and anova.cca, {O['versions']['R']}", peer_input,
      {k: {by: {n: O[k][by][n] for n in ("rows", "Df", "SS", "F", "p")} for by in ("anova", "terms", "margin") if by in O[k]} for k in ("rda_cond", "dbrda_cond", "dbrda_manhattan")})
write("peers", "coordinates", ordination_source, peer_input,
      {"manhattanShares": O["pcoa_manhattan"]["rel"], "trace": O["pcoa_manhattan"]["trace"], "lingoes": [v["Eigenvalues"] for v in lingoes["values"]],
       "lingoesShares": [v["Rel_corr_eig"] for v in lingoes["values"]], "lingoesCumulative": [v["Cum_corr_eig"] for v in lingoes["values"]]})
write("peers", "one-dimension", f"scipy {one_dimension['versions']['scipy']}", {"first": of_first, "second": of_second},
      {"mannWhitney": one_dimension["mwu"], "exact": one_dimension["mwu_exact"], "cliffDelta": one_dimension["cliffs_delta"]})

# Methods whose cases elsewhere are data sets of packages, or that no package at hand has: own tables, written out from the definitions.


def cmh_case(name, strata):
    delta = variance = r = s = pr = cross = qs = 0
    weights = {0: fractions.Fraction(1)}
    for a, b, c, d in strata:
        n, m, k, t = a + b + c + d, a + b, c + d, a + c
        delta += a - fractions.Fraction(m * t, n)
        variance += fractions.Fraction(m * k * t * (b + d), n * n * (n - 1))
        r, s = r + a * d / n, s + b * c / n
        pr, cross, qs = pr + (a + d) / n * a * d / n, cross + (a + d) / n * b * c / n + (b + c) / n * a * d / n, qs + (b + c) / n * b * c / n
        own = {x: math.comb(m, x) * math.comb(k, t - x) for x in range(max(0, t - k), min(m, t) + 1)}
        weights = {total: sum(w * own[x] for u, w in weights.items() for x in own if u + x == total) for total in {u + x for u in weights for x in own}}
    observed, every = sum(t[0] for t in strata), sum(weights.values())
    extreme = lambda bound: float(sum(w for w in weights.values() if w <= bound * (1 + fractions.Fraction(1, 10 ** 7))) / every)
    half = statistics.NormalDist().inv_cdf(.975) * math.sqrt(pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s))
    write("cochran-mantel-haenszel", name, "definition in make.py, exact p in fractions", {"tables": strata},
          {"statistic": float(delta ** 2 / variance), "continuity": float((abs(delta) - fractions.Fraction(1, 2)) ** 2 / variance), "oddsRatio": r / s,
           "interval": [r / s * math.exp(-half), r / s * math.exp(half)], "exact": extreme(weights[observed]), "smallest": extreme(min(weights.values()))})


cmh_case("three-strata", [[7, 3, 2, 9], [5, 6, 3, 8], [9, 1, 4, 6]])
cmh_case("two-strata", [[1, 6, 4, 4], [2, 9, 3, 3]])


def chi_square_case(name, counts):
    n, (r, c) = sum(map(sum, counts)), (len(counts), len(counts[0]))
    expected = [[sum(row) * sum(x[j] for x in counts) / n for j in range(c)] for row in counts]
    statistic = math.fsum((o - e) ** 2 / e for row, es in zip(counts, expected) for o, e in zip(row, es))
    phi = max(0, statistic / n - (r - 1) * (c - 1) / (n - 1))
    write("chi-square", name, "definition in make.py (Bergsma 2013)", {"table": counts},
          {"statistic": statistic, "v": math.sqrt(statistic / n / (min(r, c) - 1)), "corrected": math.sqrt(phi / (min(r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)) - 1)),
           "smallest": min(map(min, expected))})


chi_square_case("three-by-four", [[12, 5, 7, 3], [4, 9, 6, 8], [2, 6, 11, 14]])
chi_square_case("nearly-independent", [[10, 11], [12, 10], [9, 11]])


def max_t_case(name, values):
    # Paired differences of several measures by unit; every flip of whole units; t of each measure.
    def t_of(flips):
        def t(x):
            mean = math.fsum(x) / len(x)
            return mean / math.sqrt(math.fsum((v - mean) ** 2 for v in x) / (len(x) - 1) / len(x))
        return [t([-row[j] if flips >> i & 1 else row[j] for i, row in enumerate(values)]) for j in range(len(values[0]))]

    permuted = [t_of(flips) for flips in range(2 ** len(values))]
    observed, order = permuted[0], sorted(range(len(values[0])), key=lambda j: -abs(permuted[0][j]))
    adjusted, floor = [0] * len(order), 0
    for i, j in enumerate(order):
        size = abs(observed[j])
        share = sum(max(abs(t[k]) for k in order[i:]) >= size - 1e-9 * max(1, size) for t in permuted) / len(permuted)
        adjusted[j] = floor = max(floor, share)
    write("max-t", name, "definition in make.py", {"observed": observed, "permuted": permuted}, {"adjusted": adjusted})


max_t_case("small60-six-units", [[b - a for a, b in zip(x[i], x[i + 1])][:4] for i in range(0, 12, 2)])
