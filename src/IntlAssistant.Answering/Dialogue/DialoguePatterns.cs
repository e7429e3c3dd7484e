namespace IntlAssistant.Answering.Dialogue;

/// <summary>Writes out the phrases of a dialogue file in which words may stand for each other: "talk/speak to a person/human".</summary>
internal static class DialoguePatterns
{
    /// <summary>Every phrase that a pattern stands for; a phrase without strokes is itself.</summary>
    public static IEnumerable<string> Phrases(string pattern) => pattern
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Split('/', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 0)
        .Aggregate(
            (IEnumerable<string>)[""],
            (begun, words) => begun.SelectMany(phrase => words.Select(word => phrase.Length == 0 ? word : $"{phrase} {word}")));
}
