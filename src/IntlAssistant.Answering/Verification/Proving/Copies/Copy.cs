using IntlAssistant.Answering.Verification.Reading;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Proving.Copies;

/// <summary>A sentence laid beside the page's sentence that it copies, word for word but for some.</summary>
/// <param name="Said">The sentence.</param>
/// <param name="Place">What it copies.</param>
/// <param name="Kept">The words of the page's that it has in the same order, by their indexes.</param>
/// <param name="Changes">Where they differ, in order; what the page says before and after what is copied is none.</param>
internal sealed record Copy(Statement Said, Place Place, IReadOnlySet<int> Kept, IReadOnlyList<CopyChange> Changes)
{
    // Of fewer words, or of a smaller share of them, a sentence tells the same in its own words.
    private const int LeastKept = 4;
    private const double LeastShare = 0.7;

    // What stands before or behind all that is copied belongs to it when it is so short: the "nicht" at the end of a German sentence.
    private const int ShortEnd = 2;

    /// <summary>The copy that a sentence is of a unit; <see langword="null"/> when it is none.</summary>
    public static Copy? Of(Statement said, Place place)
    {
        var (here, there) = (said.Tokens, place.Unit.Said.Tokens);
        if (here.Count < LeastKept || there.Count < LeastShare * here.Count)
        {
            return null;
        }

        var lengths = Lengths(here, there);
        var kept = lengths[0, 0];
        return kept >= LeastKept && kept >= LeastShare * here.Count ? Between(said, place, lengths) : null;
    }

    /// <summary>Whether it is the page's whole sentence, and says of itself what it is about.</summary>
    public bool IsWhole => Place.Unit is { IsSentence: true } unit && !Said.LeansBack && Said.Terms.Any(term => term.IsName || (term.IsConcept && !term.IsMark))
        && Kept.Count + Changes.Sum(change => change.Told.To - change.Told.From) == unit.Said.Tokens.Count;

    // The longest common subsequence (Wagner and Fischer, The String-to-String Correction Problem, 1974): of what begins at each pair of words.
    private static int[,] Lengths(IReadOnlyList<Token> here, IReadOnlyList<Token> there)
    {
        var lengths = new int[here.Count + 1, there.Count + 1];
        for (var one = here.Count - 1; one >= 0; one--)
        {
            for (var other = there.Count - 1; other >= 0; other--)
            {
                lengths[one, other] = AreSame(here[one], there[other])
                    ? lengths[one + 1, other + 1] + 1
                    : Math.Max(lengths[one + 1, other], lengths[one, other + 1]);
            }
        }

        return lengths;
    }

    private static Copy Between(Statement said, Place place, int[,] lengths)
    {
        var (here, there) = (said.Tokens, place.Unit.Said.Tokens);
        var (kept, changes) = (new HashSet<int>(), new List<CopyChange>());
        var (one, other, from, told) = (0, 0, 0, -1);
        while (lengths[one, other] > 0)
        {
            if (AreSame(here[one], there[other]))
            {
                Add(from, one, told < 0 ? Math.Max(0, other - EndOf(one, other)) : told, other);
                if (here[one].Surface == there[other].Surface)
                {
                    kept.Add(other);
                }
                else
                {
                    Add(one, one + 1, other, other + 1);
                }

                (from, told) = (++one, ++other);
            }
            else if (lengths[one + 1, other] >= lengths[one, other + 1])
            {
                one++;
            }
            else
            {
                other++;
            }
        }

        Add(from, here.Count, told, Math.Min(there.Count, told + EndOf(here.Count - from, there.Count - told)));
        return new Copy(said, place, kept, changes);

        void Add(int saidFrom, int saidTo, int toldFrom, int toldTo)
        {
            if (saidFrom < saidTo || toldFrom < toldTo)
            {
                changes.Add(new CopyChange((saidFrom, saidTo), (toldFrom, toldTo)));
            }
        }
    }

    // How many words of the page before or after all that is copied are told otherwise in as many words, or are too few to be a part that is left out.
    private static int EndOf(int said, int left) => left <= ShortEnd ? left : said;

    private static bool AreSame(Token one, Token other) => one.Surface == other.Surface || (one.Term == other.Term && !one.IsFunctionWord && !other.IsFunctionWord);
}
