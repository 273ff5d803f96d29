"""Writes the cases under tests/parity from the results of R in ../shared/parity (see its README for versions).

Run from the top of the repository: python3 tests/parity/make.py
"""
import csv
import json
import pathlib

SHARED = pathlib.Path("../shared/parity")
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
      {"estimate": mean["t0"], "percentile": mean["perc"], "bca": mean["bca_L_jackknife"], "firstResamples": mean["t_first5"]})
write("bootstrap", "city-ratio", source, {"x": city["x"], "u": city["u"], "indices": rows(city["idx"])},
      {"estimate": city["t0"], "percentile": city["perc"], "bca": city["bca_L_jackknife"], "firstResamples": []})

adjust = json.loads((SHARED / "p_adjust.json").read_text(encoding="utf-8"))
write("p-adjust", "pvalues", f"stats::p.adjust, {adjust['versions']['R']}", {"p": adjust["input"]}, {"holm": adjust["adjusted"]["holm"]})


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
