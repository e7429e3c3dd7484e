using System.Collections.Frozen;

using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>The words that say "both", of which a reply may say "the two".</summary>
internal static class BothWords
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ["both", "beide", "beiden", "beider", "ambos", "ambas", "оба", "обе", "обеих", "обоих", "كلا", "كلتا", "كلاهما", "دونوں", "दोनों", "双方", "ikisi"]);

    /// <summary>Whether a statement says so.</summary>
    public static bool In(Statement statement) => statement.Tokens.Any(token => Known.Contains(token.Surface));
}
