"""peer.py CALL STEM N: one call of one Python package on the files STEM.csv and STEM.npy; "peer.py versions" lists what is installed.

Prints lines that begin with "@@": step NAME CPU WALL, values NUMBERS, peak MEGABYTES, version PACKAGE NUMBER.
A call shorter than a second is made again, up to ten times within a second; the first and the last are told. Packages that compile are called twice at least.
"""
import csv
import importlib.util
import os
import resource
import sys
import time
import warnings
from importlib.metadata import version

import numpy as np

warnings.filterwarnings("ignore")
PERMUTATIONS = 999
PACKAGES = {"numpy": "numpy", "scipy": "scipy", "scikit-bio": "skbio", "scikit-learn": "sklearn", "hyppo": "hyppo", "dcor": "dcor"}


def cpu():
    return sum(r.ru_utime + r.ru_stime for r in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def measured(run):
    before, start = cpu(), time.perf_counter()
    value = run()
    return value, cpu() - before, time.perf_counter() - start


def tell(name, used, wall):
    print("@@ step %s %.4f %.4f" % (name, used, wall), flush=True)


def timed(name, run):
    value, used, wall = measured(run)
    tell(name, used, wall)
    return value


def called(run, least=1):
    spent = 0
    for i in range(10):
        value, used, wall = measured(run)
        if i == 0:
            tell("first", used, wall)
        spent += used
        if spent > 1 and i + 1 >= least:
            break
    tell("call", used, wall)
    return value


def values(*numbers):
    print("@@ values", *("%.15g" % x for x in numbers), flush=True)


def versions():
    for name, module in PACKAGES.items():
        if importlib.util.find_spec(module):
            print("@@ version", name, version(name))
    if (kind := os.environ.get("OPENBLAS_CORETYPE")):
        print("@@ blas OPENBLAS_CORETYPE=" + kind)


def squared(x):
    gram = x @ x.T
    squares = np.diag(gram).copy()
    gram *= -2
    gram += squares[:, None]
    gram += squares[None]
    np.maximum(gram, 0, out=gram)
    gram += gram.T.copy()
    gram /= 2
    np.fill_diagonal(gram, 0)
    return gram


def mmd_by_definition(x, two):
    """The unbiased and the biased form at the median distance, without permutations: a check of the number, no peer in speed."""
    d2 = squared(x)
    upper = np.sqrt(d2[np.triu_indices(len(x), 1)])
    h = np.median(upper)
    k = np.exp(d2 / (-2 * h * h))
    a, b = two == 0, two == 1
    m, n = a.sum(), b.sum()
    aa, bb, ab = k[np.ix_(a, a)].sum(), k[np.ix_(b, b)].sum(), k[np.ix_(a, b)].sum()
    return (aa - m) / (m * (m - 1)) + (bb - n) / (n * (n - 1)) - 2 * ab / (m * n), aa / m**2 + bb / n**2 - 2 * ab / (m * n)


def run(call, stem, n):
    def load():
        with open(stem + ".csv", newline="") as file:
            rows = list(csv.DictReader(file))
        return np.load(stem + ".npy"), rows

    x32, rows = timed("load", load)
    x = x32.astype(float)
    origin = np.array([int(r["origin"][1:]) for r in rows])
    score = np.array([float(r["score"]) for r in rows])
    labels, two = [str(o) for o in origin], (origin >= 2).astype(int)
    np.random.seed(0)

    def matrix():
        from skbio.stats.distance import DistanceMatrix
        return timed("prepare", lambda: DistanceMatrix(np.sqrt(squared(x)), [str(i) for i in range(n)]))

    if call == "permanova-one":
        from skbio.stats.distance import permanova
        d = matrix()
        values(called(lambda: permanova(d, labels, permutations=PERMUTATIONS))["test statistic"])
    elif call in ("permdisp-centroid", "permdisp-median"):
        from skbio.stats.distance import permdisp
        d = matrix()
        values(called(lambda: permdisp(d, labels, test=call[9:], permutations=PERMUTATIONS))["test statistic"])
    elif call == "pcoa":
        from skbio.stats.ordination import pcoa
        d = matrix()
        values(*called(lambda: pcoa(d)).eigvals.values[:3])
    elif call == "pca":
        from sklearn.decomposition import PCA
        values(*called(lambda: PCA(50, svd_solver="full").fit(x)).explained_variance_[:3])
    elif call == "distances":
        from scipy.spatial.distance import pdist
        d = called(lambda: pdist(x))
        values(d.sum(), d.max())
    elif call == "distances-gram":
        from sklearn.metrics import pairwise_distances
        d = called(lambda: pairwise_distances(x))
        values(d.sum() / 2, d.max())
    elif call == "classifier":
        from sklearn.linear_model import LogisticRegression
        from sklearn.model_selection import PredefinedSplit, permutation_test_score
        question = np.array([int(r["question"][1:]) for r in rows])
        values(called(lambda: permutation_test_score(
            LogisticRegression(max_iter=1000), x, two, groups=question, cv=PredefinedSplit(question % 5), n_permutations=99, random_state=0, scoring="accuracy"))[0])
    elif call == "mmd":
        values(*called(lambda: mmd_by_definition(x, two)))
    elif call in ("hyppo-energy", "hyppo-mmd", "hyppo-disco"):
        from hyppo import ksample
        parts = [x[origin == o] for o in range(5)] if call == "hyppo-disco" else [x[two == 0], x[two == 1]]
        test = {"hyppo-energy": ksample.Energy, "hyppo-mmd": ksample.MMD, "hyppo-disco": ksample.DISCO}[call]
        values(called(lambda: test().test(*parts, reps=PERMUTATIONS, auto=False, random_state=0), least=2)[0])
    elif call == "dcor-energy":
        import dcor
        state = np.random.RandomState(0)
        values(called(lambda: dcor.homogeneity.energy_test(x[two == 0], x[two == 1], num_resamples=PERMUTATIONS, random_state=state), least=2).statistic)
    elif call == "bootstrap":
        from scipy.stats import bootstrap
        found = called(lambda: bootstrap((score,), np.mean, n_resamples=9999, method="BCa", random_state=0, batch=100)).confidence_interval
        values(found.low, found.high)
    else:
        raise SystemExit("There is no call " + call)


if sys.argv[1] == "versions":
    versions()
else:
    run(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    if os.path.exists("/proc/self/status"):
        with open("/proc/self/status") as status:
            print("@@ peak", next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024 / 1e6)
