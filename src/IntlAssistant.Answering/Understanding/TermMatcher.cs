namespace IntlAssistant.Answering.Understanding;

/// <summary>Compares a question with many texts: looks up each word of a text once, however many words a question may stand in.</summary>
internal sealed class TermMatcher
{
    private readonly Dictionary<string, List<(int Term, float Nearness)>> forms = new(StringComparer.Ordinal);
    private readonly double[] shares;

    /// <summary>Prepares the question.</summary>
    public TermMatcher(IReadOnlyList<SoughtTerm> sought)
    {
        var total = Math.Max(sought.Sum(term => term.Share * term.Importance), double.Epsilon);
        shares = [.. sought.Select(term => term.Share * term.Importance / total)];
        for (var index = 0; index < sought.Count; index++)
        {
            foreach (var form in sought[index].Alternatives)
            {
                (forms.TryGetValue(form.Text, out var known) ? known : forms[form.Text] = []).Add((index, form.Weight));
            }
        }
    }

    /// <summary>What each thing asked for counts: together 1.</summary>
    public IReadOnlyList<double> Shares => shares;

    /// <summary>How near the words of a text come to each thing asked for: 0 to 1 each.</summary>
    /// <param name="terms">The text.</param>
    /// <param name="matches">Where the nearness of each is kept; only raised, so that texts can be added up.</param>
    public void Match(IReadOnlyList<string> terms, Span<float> matches)
    {
        foreach (var text in terms)
        {
            if (forms.TryGetValue(text, out var known))
            {
                foreach (var (term, nearness) in known)
                {
                    matches[term] = Math.Max(matches[term], nearness);
                }
            }
        }
    }

    /// <summary>What a word may stand for of what is asked for, each with its nearness: above 0 to 1; <see langword="null"/> for none.</summary>
    public IReadOnlyList<(int Term, float Nearness)>? FormsOf(string term) => forms.GetValueOrDefault(term);

    /// <summary>Whether a word is one that the question may stand in.</summary>
    public bool Asks(string term) => forms.ContainsKey(term);

    /// <summary>How much of what is asked for is matched, by weight: 0 to 1.</summary>
    public double Covered(ReadOnlySpan<float> matches)
    {
        var covered = 0.0;
        for (var index = 0; index < matches.Length; index++)
        {
            covered += shares[index] * matches[index];
        }

        return covered;
    }

    /// <summary>How much of a text is asked for: the mean nearness of its words, 0 to 1; 0 for no words.</summary>
    public double Precision(IReadOnlyList<string> terms)
    {
        var asked = 0.0;
        foreach (var text in terms)
        {
            if (forms.TryGetValue(text, out var known))
            {
                asked += known.Max(form => form.Nearness);
            }
        }

        return terms.Count == 0 ? 0 : asked / terms.Count;
    }
}
