namespace IntlAssistant.Server.Staff.ReadyTexts;

/// <summary>The texts in force.</summary>
/// <param name="Texts">In the order in which they were made.</param>
/// <param name="Version">Rises by one with every saving in the console; 0 for those of the settings file.</param>
internal sealed record ReadyTextList(IReadOnlyList<ReadyText> Texts, long Version)
{
    /// <summary>A text by its id; <see langword="null"/> when there is none.</summary>
    public ReadyText? Find(string id) => Texts.FirstOrDefault(text => text.Id == id);

    /// <summary>The list with a text in the place of the one with its id, or at the end.</summary>
    public ReadyTextList With(ReadyText text) => this with
    {
        Texts = Find(text.Id) is null ? [.. Texts, text] : [.. Texts.Select(other => other.Id == text.Id ? text : other)],
    };

    /// <summary>The list without a text.</summary>
    public ReadyTextList Without(string id) => this with { Texts = [.. Texts.Where(text => text.Id != id)] };
}
