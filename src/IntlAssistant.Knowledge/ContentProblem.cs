namespace IntlAssistant.Knowledge;

/// <summary>A mistake in the office's content: where it is, what is wrong, and what is allowed.</summary>
/// <param name="File">The file, relative to the knowledge folder, with forward slashes.</param>
/// <param name="Line">The line, counted from 1; 0 when the mistake is the whole file's.</param>
/// <param name="Message">One sentence for an editor: what is wrong and what is allowed.</param>
public sealed record ContentProblem(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
