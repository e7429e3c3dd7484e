using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Knowledge.Passages;

/// <summary>A part of a page that is found, cited and shown by itself: what stands under one heading.</summary>
public sealed record Passage
{
    /// <summary>The stable name.</summary>
    public required PassageId Id { get; init; }

    /// <summary>The page that it is cut from.</summary>
    public required Page Page { get; init; }

    /// <summary>What it is there for.</summary>
    public PassageKind Kind { get; init; }

    /// <summary>The headings above it, outermost first, without the page's title; empty for what stands before the first heading.</summary>
    public IReadOnlyList<string> HeadingPath { get; init; } = [];

    /// <summary>Ways people ask for this passage: those of its section, and those of the whole page.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>The passage as plain text, without Markdown; blocks, list items and table rows each begin on a new line.</summary>
    public required string Text { get; init; }

    /// <summary>The pieces that <see cref="Text"/> is made of, in order.</summary>
    public required IReadOnlyList<PassageBlock> Blocks { get; init; }

    /// <summary>The links in the passage, in order.</summary>
    public IReadOnlyList<PassageLink> Links { get; init; } = [];

    /// <summary>Where it, or what it is written from, is published: its own address where its heading names one, else the page's.</summary>
    public Uri? Source { get; init; }

    /// <summary>From when, until when and for whom it holds: its own validity where its heading names one, else the page's.</summary>
    public Validity Validity { get; init; } = Validity.Always;

    /// <summary>A hash of what the passage says, in lower-case hexadecimal: 16 characters.</summary>
    public required string Revision { get; init; }
}
