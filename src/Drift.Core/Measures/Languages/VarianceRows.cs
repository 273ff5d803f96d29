namespace Drift;

/// <summary>Variance shares on the complete grid of the models in families, over all languages of the run (METHODS, section 5).</summary>
internal static class VarianceRows
{
    public static IEnumerable<VarianceShare> Of(AnalysisInput input, CellMeans cells)
    {
        (string Model, string Family)[] candidates =
            [.. input.Lineage.Models.Where(m => m.Family is not null && input.Languages.All(l => cells.Of(m.Model.Id, l).Count > 0)).Select(m => (m.Model.Id, m.Family!))];
        bool Has(string model, int question) => input.Languages.All(l => cells.Of(model, l)[question] is not null);
        int[] asked = [.. Enumerable.Range(0, input.Questions.Count).Where(q => candidates.Any(m => Has(m.Model, q)))];
        (string Model, string Family)[] models = [.. candidates.Where(m => asked.Count(q => !Has(m.Model, q)) <= OriginGrid.MostMissing * asked.Length)];
        int[] questions = [.. asked.Where(q => models.All(m => Has(m.Model, q)))];

        // One question or one model leaves nothing to set its products against.
        if (questions.Length < 2 || models.Length < 2)
            yield break;
        string[] families = [.. models.Select(m => m.Family).Distinct()];
        int[] family = [.. models.Select(m => Array.IndexOf(families, m.Family))];
        CellMean Cell(int q, int m, int l) => cells.Of(models[m].Model, input.Languages[l])[questions[q]]!;
        CellMean[] all = [.. from q in Enumerable.Range(0, questions.Length) from m in Enumerable.Range(0, models.Length) from l in Enumerable.Range(0, input.Languages.Count) select Cell(q, m, l)];
        bool equal = all.All(c => c.Repeats == all[0].Repeats);
        int repeats = equal ? all[0].Repeats : 1;

        // Of n unit vectors the sum of squares around their mean is (n − 1) times the mean distance of two of them.
        double within = repeats < 2 ? 0 : all.Sum(c => (c.Repeats - 1) * c.Noise!.Value);
        var terms = VarianceComponents.Of(questions.Length, family, input.Languages.Count, repeats, (q, m, l) => Cell(q, m, l).Mean, within);
        double whole = terms.Sum(t => t.Component);
        if (!(whole > 0))
            yield break;
        VarianceTerm last = terms[^1].Term;
        foreach ((VarianceTerm term, int df, double squares, double component) in terms)
        {
            yield return new VarianceShare(
                term.Name, df, squares, component, component / whole, questions.Length, families.Length, models.Length, input.Languages.Count, repeats,
                Note(term, term == last && !term.Repeat, equal, models.Length == families.Length));
        }
    }

    private static string Note(VarianceTerm term, bool isLast, bool equal, bool oneModelEach)
    {
        List<string> notes = [];
        if (term is { Language: true, Question: false, Models: 0 })
            notes.Add("The encoder's step from language to language as much as the models': no drift.");
        if (oneModelEach && term.Models == 1)
            notes.Add("Each family has one model here: families and models cannot be told apart.");
        if (isLast)
            notes.Add(equal ? "Holds the sampling noise: one repeat." : "Holds the sampling noise of cell means: cells differ in their number of repeats.");
        return string.Join(" ", notes);
    }
}
