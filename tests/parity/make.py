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
