namespace Drift;

/// <summary>Human translations of one length: windows of consecutive sentences of parallel text, for one pair of languages.</summary>
/// <param name="Window">Name of the bucket: a number of sentences, <c>document</c>, <c>2 documents</c>, <c>4 documents</c>.</param>
/// <param name="Joined">True where a window spans several documents.</param>
/// <param name="Windows">Number of windows; every one weighs the same.</param>
/// <param name="Tokens">Mean over windows of the geometric mean of the two sides' token counts.</param>
/// <param name="Floor">Mean distance 1 − cosine between a window and its translation.</param>
/// <param name="Error">Its standard error, documents as clusters.</param>
/// <param name="Unrelated">Mean distance between windows that are not translations of one another.</param>
/// <param name="Top1">P@1: share of windows of the first language whose translation is the nearest window of the second.</param>
public sealed record FloorBucket(
    string Window, bool Joined, int Windows, double Tokens, double Floor, double Error, double Unrelated, double Top1);
