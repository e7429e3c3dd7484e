using IntlAssistant.Answering.Verification.Facts;

namespace IntlAssistant.Answering.Generation.StaffHelp;

/// <summary>Sees that a model sends nobody anywhere: what it was told in a visitor's words may be an instruction to.</summary>
internal static class Addresses
{
    /// <summary>Whether a text holds a link or an e-mail address that the text it was made of does not.</summary>
    public static bool AreAdded(string text, string source)
    {
        var known = Read(source).ToHashSet(StringComparer.Ordinal);
        return Read(text).Any(address => !known.Contains(address));
    }

    private static IEnumerable<string> Read(string text) => FactPatterns.Each(FactPatterns.Mail(), text)
        .Concat(FactPatterns.Each(FactPatterns.Link(), text))
        .Select(found => FactPatterns.Address(found.Text));
}
