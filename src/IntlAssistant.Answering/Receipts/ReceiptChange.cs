namespace IntlAssistant.Answering.Receipts;

/// <summary>Something that is not as it was when a reply was given.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">What has changed, in a sentence for staff.</param>
/// <param name="Passage">The passage; <see langword="null"/> when it is none.</param>
/// <param name="Files">The files of the knowledge folder that the change stands in; empty when it stands in none.</param>
/// <param name="Removed">The sentences that stood there then and do not now.</param>
/// <param name="Added">The sentences that stand there now and did not then.</param>
/// <param name="Decides">Whether it was tried and found that with this alone as it was, the same would be said as then.</param>
public sealed record ReceiptChange(
    ReceiptChangeKind Kind,
    string What,
    string? Passage,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Removed,
    IReadOnlyList<string> Added,
    bool Decides)
{
    /// <summary>A change of a passage.</summary>
    internal static ReceiptChange Of(ReceiptChangeKind kind, ReceiptPassage passage, string what) =>
        new(kind, what, passage.Id, [passage.File], [], [], false);

    /// <summary>A change of something else.</summary>
    internal static ReceiptChange Of(ReceiptChangeKind kind, string what, params IReadOnlyList<string> files) =>
        new(kind, what, null, files, [], [], false);
}

/// <summary>What can change under a reply.</summary>
public enum ReceiptChangeKind
{
    /// <summary>A passage that it stood on, or that was considered, was edited.</summary>
    Edited,

    /// <summary>A passage that it stood on, or that was considered, is gone.</summary>
    Removed,

    /// <summary>A passage is cited that was not.</summary>
    NewlyCited,

    /// <summary>The concepts, their words, or the assistant's own words were edited.</summary>
    Words,

    /// <summary>The learned numbers are others.</summary>
    Numbers,

    /// <summary>An answer is given from another probability on.</summary>
    Threshold,

    /// <summary>Time has passed.</summary>
    Clock,

    /// <summary>The software is another version.</summary>
    Software,
}
