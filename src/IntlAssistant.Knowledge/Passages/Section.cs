namespace IntlAssistant.Knowledge.Passages;

/// <summary>What stands under one heading, before it is cut to passages.</summary>
internal sealed record Section(int Level, string Slug, IReadOnlyList<string> HeadingPath, HeadingAttributes Attributes)
{
    /// <summary>Its own text, without that of the headings below it.</summary>
    public List<Piece> Pieces { get; } = [];
}
