using System.Globalization;

namespace IntlAssistant.Knowledge;

/// <summary>A mistake in the office's content: where it is, what is wrong, and what is allowed.</summary>
/// <param name="File">The file, relative to the knowledge folder, with forward slashes.</param>
/// <param name="Line">The line, counted from 1; 0 when the mistake is the whole file's.</param>
/// <param name="Message">One sentence for an editor: what is wrong and what is allowed.</param>
public sealed record ContentProblem(string File, int Line, string Message)
{
    /// <summary>What is wrong; <see langword="null"/> where only <see cref="Message"/> tells it: in files that nobody edits but by hand.</summary>
    public ContentFault? Fault { get; init; }

    /// <summary>What is particular in the message, in its order.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>A mistake that can be told in other languages.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="message">The sentence, with what is particular in its holes.</param>
    public static ContentProblem Of(string file, int line, ContentFault fault, FormattableString message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(file, line, FormattableString.Invariant(message))
        {
            Fault = fault,
            Values = [.. message.GetArguments().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")],
        };
    }

    /// <summary>Whether it is the same mistake at the same place: its message tells all that <see cref="Fault"/> and <see cref="Values"/> tell.</summary>
    public bool Equals(ContentProblem? other) => other is not null && File == other.File && Line == other.Line && Message == other.Message;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Message);

    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
