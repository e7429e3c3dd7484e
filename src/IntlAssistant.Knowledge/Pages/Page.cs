using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Pages;

/// <summary>One page of the office's content, as its editors wrote it.</summary>
public sealed record Page
{
    /// <summary>The name that never changes.</summary>
    public required PageId Id { get; init; }

    /// <summary>What the page is called, for people.</summary>
    public required string Title { get; init; }

    /// <summary>The subject that the page belongs to; <see langword="null"/> when it names none.</summary>
    public string? Topic { get; init; }

    /// <summary>Whom it is written for.</summary>
    public Audience Audience { get; init; }

    /// <summary>The language that it is written in.</summary>
    public LanguageTag Language { get; init; } = LanguageTag.English;

    /// <summary>Where the page, or what it is written from, is published.</summary>
    public Uri? Source { get; init; }

    /// <summary>The day on which the office answered what stands here, where that is all that it stands on; it is cited so.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>The day of the last change.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The day by which an editor wants to read it again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Ways people ask for what stands here.</summary>
    public IReadOnlyList<PageQuestion> Questions { get; init; } = [];

    /// <summary>What people ask near this page that it does not say and that a member of staff must answer.</summary>
    public IReadOnlyList<string> HandOver { get; init; } = [];

    /// <summary>From when, until when and for whom the whole page holds.</summary>
    public Validity Validity { get; init; } = Validity.Always;

    /// <summary>The Markdown below the front matter.</summary>
    public required string Body { get; init; }

    /// <summary>The line of the file, counted from 1, on which <see cref="Body"/> begins.</summary>
    public int BodyLine { get; init; } = 1;

    /// <summary>The whole text of the file, front matter included.</summary>
    public string Text { get; init; } = "";

    /// <summary>The file, relative to the knowledge folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>A hash of everything that the file says, in lower-case hexadecimal: 16 characters.</summary>
    public required string Revision { get; init; }
}
