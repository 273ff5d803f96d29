namespace Drift.Benchmarks;

/// <summary>The tests of <see cref="PeersCommand"/>: who does the same, how much faster Drift should be, and which numbers are right.</summary>
internal static class PeerCatalog
{
    private const string Unblocked = "cannot block: permutes freely, less work than the blocked run";

    private const string Sorted = "Drift's sort compares numbers; R sorts by radix.";

    private static readonly (int, double)[] _none = [];

    // Data with blocks keep them; a test that stands beside free peers is free too.
    public static IReadOnlyList<PeerTest> Tests { get; } =
    [
        new("permanova-one", "PERMANOVA, origin, free",
            [
                new("vegan", "permanova-one", [(2000, 1000)]),
                new("scikit-bio", "permanova-one", [(500, 5), (2000, 20), (5000, 60), (10000, 100)]),
            ],
            "The target was set from sums in single precision, half the bytes of Drift's; the peer's matrix of distances is not counted.",
            Bounds: [(20000, 1.5, 250)]),
        new("permanova-terms", "PERMANOVA, language × origin by terms, questions as blocks",
            [new("vegan", "permanova-terms", [(500, 150), (2000, 1000)])],
            Bounds: [(20000, 2, 250)]),
        new("permanova-margin", "PERMANOVA, language + origin by margin, questions as blocks",
            [new("vegan", "permanova-margin", [(500, 150), (2000, 1000)])],
            Bounds: [(20000, 2, 250)]),
        new("permdisp-centroid", "PERMDISP, origin, centroid, questions as blocks",
            [
                new("vegan", "permdisp-centroid", [(500, 10), (2000, 30), (5000, 150)]),
                new("scikit-bio", "permdisp-centroid", _none, Note: "permutes labels and finds the centroids anew, where vegan and Drift permute residuals; " + Unblocked),
            ],
            Bounds: [(20000, null, 250)]),
        new("permdisp-median", "PERMDISP, origin, spatial median, questions as blocks",
            [
                new("vegan", "permdisp-median", [(500, 10), (2000, 30), (5000, 150)], 1e-4, Note: "its median is good to 1e-4"),
                new("scikit-bio", "permdisp-median", _none, 1e-4, Note: "its median is good to 1e-4; permutes labels and finds the medians anew; " + Unblocked),
            ],
            Bounds: [(20000, null, 250)]),
        new("energy", "energy test, two samples, free",
            [
                new("energy", "energy", [(500, 5), (2000, 30)]),
                new("dcor", "dcor-energy", _none),
                new("hyppo", "hyppo-energy", _none, null, Note: "its statistic has another scale"),
            ],
            Bounds: [(20000, 12, 600)]),
        new("disco", "DISCO, five origins, free",
            [
                new("energy", "disco", [(500, 15)]),
                new("hyppo", "hyppo-disco", _none, null, Note: "its statistic has another scale"),
            ],
            Bounds: [(20000, null, 600)]),
        new("mmd", "MMD, two samples, median bandwidth, free",
            [
                new("hyppo", "hyppo-mmd", [(500, 100)], null, Note: "its statistic has another scale"),
                new("numpy", "mmd", _none, MatrixCopies: 7, Note: "the definition, no permutations: a check of the number, no peer in speed"),
            ],
            Bounds: [(20000, null, 600)]),
        new("classifier", "classifier two-sample test, two samples, 99 permutations within questions, five folds of questions",
            [new("scikit-learn", "classifier", [(500, 2), (2000, 2)], 1e-3, MatrixCopies: 0, Note: "its solver stops short of the optimum, so a decision may differ")],
            Largest: 5000),
        new("pcoa", "PCoA of vectors",
            [
                new("R", "pcoa", [(2000, 3)], Note: "from a distance matrix"),
                new("scikit-bio", "pcoa", [(2000, 3)], Note: "from a distance matrix"),
            ],
            Largest: 5000),
        new("pcoa-matrix", "PCoA of a distance matrix",
            [new("R", "pcoa", _none), new("scikit-bio", "pcoa", _none)],
            Largest: 2000),
        new("pca", "PCA, 50 axes",
            [
                new("R", "pca", _none, Note: "the whole singular value decomposition", MatrixCopies: 0),
                new("scikit-learn", "pca", [(5000, .4)], MatrixCopies: 0),
            ]),
        new("distances", "all distances, direct sums",
            [
                new("scipy", "distances", [(500, 2)], MatrixCopies: 0.6),
                new("R", "distances", _none, MatrixCopies: 1.5),
                new("scikit-learn", "distances-gram", _none, MatrixCopies: 3, Note: "the Gram form, which cancels digits of near-equal rows"),
            ],
            "Drift takes rows two at a time, so that every multiply-add waits for its loads, and fills both triangles where scipy fills one.",
            Largest: 10000),
        new("bootstrap", "BCa interval of a mean, 9,999 resamples",
            [new("scipy", "bootstrap", [(500, 5)], 1e-2, 0, "other random draws: ends agree to Monte Carlo error")],
            "Each of Drift's resamples is a list of rows, drawn number by number from its own stream of Philox; scipy draws a hundred resamples in one array."),
        new("p-adjust-bh", "Benjamini–Hochberg", [new("R", "p-adjust-bh", [(0, 1)], MatrixCopies: 0)], Sorted, Sizes: [1_000_000]),
        new("p-adjust-holm", "Holm", [new("R", "p-adjust-holm", [(0, 1)], MatrixCopies: 0)], Sorted, Sizes: [1_000_000]),
        new("p-adjust-by", "Benjamini–Yekutieli", [new("R", "p-adjust-by", [(0, 1)], MatrixCopies: 0)], Sorted, Sizes: [1_000_000]),
        new("growth", "PERMANOVA, origin, free: growth; above 20,000 the rows repeat", [], Sizes: [5000, 20000, 80000]),
    ];

    /// <summary>The statistic in double precision as independent peers found it on the files of these sizes; null where none is stored.</summary>
    public static IReadOnlyList<double>? Reference(string test, int n) => (test, n) switch
    {
        ("permanova-one", 500) => [2.19553960859],
        ("permanova-one", 2000) => [7.28320768660],
        ("permanova-one" or "growth", 5000) => [17.5036947516],
        ("permanova-one", 10000) => [34.7058053262],
        ("permanova-one" or "growth", 20000) => [69.6511174558],
        ("permanova-terms", 2000) => [31.4210250484, 7.72016972460, .87547289715],
        ("permanova-terms", 20000) => [312.195946282, 74.2227153814, 5.22509274615],
        ("permdisp-centroid", 500) => [2.4247875265927],
        ("permdisp-centroid", 2000) => [7.5141046653368],
        ("energy", 500) => [2.0472184567973],
        ("energy", 2000) => [5.6597136687395],
        _ => null,
    };
}
