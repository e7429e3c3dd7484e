using System.Runtime.InteropServices;

using IntlAssistant.Answering.Reading;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Compares a question with many texts: looks up each word of a text once, however many words a question may stand in.</summary>
internal sealed class TermMatcher
{
    // Most words of most texts are not asked for: a bit for each of the question's words turns nearly all of them away
    // (Bloom, Space/Time Trade-offs in Hash Coding with Allowable Errors, 1970).
    private const int Bits = 4096;

    private readonly ulong[] filter = new ulong[Bits / 64];
    private readonly Dictionary<TermKey, List<AskedForm>> forms = [];
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
                Add(TermKey.Of(form.Text), new AskedForm(index, form.Weight));
            }
        }
    }

    /// <summary>What each thing asked for counts: together 1.</summary>
    public ReadOnlySpan<double> Shares => shares;

    /// <summary>How near the words of a text come to each thing asked for: 0 to 1 each.</summary>
    /// <param name="terms">The text.</param>
    /// <param name="matches">Where the nearness of each is kept; only raised, so that texts can be added up.</param>
    public void Match(ReadOnlySpan<TermKey> terms, Span<float> matches)
    {
        foreach (var term in terms)
        {
            Raise(matches, FormsOf(term));
        }
    }

    /// <summary>What a word may stand for of what is asked for; empty for a word that is not asked for.</summary>
    public ReadOnlySpan<AskedForm> FormsOf(TermKey term) =>
        MayAsk(term) && forms.TryGetValue(term, out var known) ? CollectionsMarshal.AsSpan(known) : [];

    /// <summary>Whether a word is one that the question may stand in.</summary>
    public bool Asks(TermKey term) => MayAsk(term) && forms.ContainsKey(term);

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
    public double Precision(ReadOnlySpan<TermKey> terms)
    {
        var asked = 0.0;
        foreach (var term in terms)
        {
            asked += Nearest(FormsOf(term));
        }

        return terms.Length == 0 ? 0 : asked / terms.Length;
    }

    /// <summary>Raises the nearness of what a word may stand for.</summary>
    public static void Raise(Span<float> matches, ReadOnlySpan<AskedForm> forms)
    {
        foreach (var form in forms)
        {
            matches[form.Sought] = Math.Max(matches[form.Sought], form.Nearness);
        }
    }

    /// <summary>The nearest of what a word may stand for: above 0 to 1; 0 for nothing.</summary>
    public static float Nearest(ReadOnlySpan<AskedForm> forms)
    {
        var nearest = 0f;
        foreach (var form in forms)
        {
            nearest = Math.Max(nearest, form.Nearness);
        }

        return nearest;
    }

    private void Add(TermKey term, AskedForm form)
    {
        filter[Place(term)] |= 1UL << (int)term.Value;
        (forms.TryGetValue(term, out var known) ? known : forms[term] = []).Add(form);
    }

    private bool MayAsk(TermKey term) => (filter[Place(term)] & (1UL << (int)term.Value)) != 0;

    private static int Place(TermKey term) => (int)(term.Value / 64 % (Bits / 64));
}
