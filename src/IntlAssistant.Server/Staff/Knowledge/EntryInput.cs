using System.Text;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Entries;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>A page as the form holds it: its fields, or its whole text for those who know the format.</summary>
internal sealed class EntryInput
{
    private const string Questions = "questions";

    /// <summary>The whole text, where it is edited as it stands; <see langword="null"/> where the fields are.</summary>
    public string? Text { get; set; }

    public string? Title { get; set; }

    public string? Topic { get; set; }

    public string? Audience { get; set; }

    public string? Lang { get; set; }

    public string? Source { get; set; }

    public string? ReviewBy { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidUntil { get; set; }

    public string? AppliesTo { get; set; }

    /// <summary>Ways people ask for the whole page, a line each.</summary>
    public string? Ask { get; set; }

    /// <summary>Ways people ask for a section.</summary>
    public IList<SectionInput> Sections { get; set; } = [];

    /// <summary>What is left to the staff, a line each.</summary>
    public string? HandOver { get; set; }

    /// <summary>The Markdown.</summary>
    public string? Body { get; set; }

    /// <summary>What must be answered before it is published.</summary>
    public IList<QuestionInput> Tests { get; set; } = [];

    /// <summary>What the form holds for a version.</summary>
    /// <param name="content">The version.</param>
    /// <param name="asText">Whether the text is edited as it stands.</param>
    public static EntryInput Of(EntryContent content, bool asText)
    {
        var page = PageText.Read(content.Text);
        var input = new EntryInput { Tests = [.. content.Questions.Select(QuestionInput.Of)] };
        if (page is null || asText)
        {
            input.Text = content.Text;
            return input;
        }

        foreach (var (key, field) in Fields)
        {
            field.Set(input, page.Text(key));
        }

        input.Ask = Lines(page.Texts(Questions));
        input.Sections = [.. page.Sections(Questions).Select(section => new SectionInput { Slug = section.Section, Ask = Lines(section.Ask) })];
        input.HandOver = Lines(page.Texts("handOver"));
        input.Body = page.Body[HeadingOf(page).Length..].TrimStart('\n');
        return input;
    }

    /// <summary>What is to be saved: what was not changed stays as it was written.</summary>
    /// <param name="id">The page's id.</param>
    /// <param name="before">The text that the form was filled from.</param>
    public EntryContent ToContent(string id, string before)
    {
        var tests = Tests.Where(test => !string.IsNullOrWhiteSpace(test.Text)).Select(test => test.ToQuestion()).ToList();
        return new EntryContent(Text is null ? WriteFields(id, before) : Text.ReplaceLineEndings("\n"), tests);
    }

    private string WriteFields(string id, string before)
    {
        var page = PageText.Read(before) ?? PageText.Empty();
        if (!page.Keys.Contains("id"))
        {
            page.Set("id", $"id: {id}\n");
        }

        var heading = HeadingOf(page);
        var shown = Of(new EntryContent(page.Write(), []), asText: false);
        foreach (var (key, field) in Fields)
        {
            var (old, now) = (Some(field.Get(shown)), Some(field.Get(this)));
            if (old != now)
            {
                page.Set(key, now is null ? null : $"{key}: {PageText.Quote(now)}\n");
            }
        }

        if (!Split(Ask).SequenceEqual(Split(shown.Ask)) || !AskedOf(this).SequenceEqual(AskedOf(shown)))
        {
            page.Set(Questions, WriteQuestions());
        }

        if (!Split(HandOver).SequenceEqual(Split(shown.HandOver)))
        {
            page.Set("handOver", WriteList("handOver", Split(HandOver)));
        }

        page.SetBody(heading.Length > 0 ? $"{Renamed(heading, shown.Title!, Some(Title))}\n\n{Body}" : Body ?? ""); // A heading repeats the title.
        return page.Write();
    }

    private static readonly (string Key, (Func<EntryInput, string?> Get, Action<EntryInput, string?> Set))[] Fields =
    [
        ("title", (input => input.Title, (input, value) => input.Title = value)),
        ("topic", (input => input.Topic, (input, value) => input.Topic = value)),
        ("audience", (input => input.Audience, (input, value) => input.Audience = value)),
        ("lang", (input => input.Lang, (input, value) => input.Lang = value)),
        ("source", (input => input.Source, (input, value) => input.Source = value)),
        ("reviewBy", (input => input.ReviewBy, (input, value) => input.ReviewBy = value)),
        ("validFrom", (input => input.ValidFrom, (input, value) => input.ValidFrom = value)),
        ("validUntil", (input => input.ValidUntil, (input, value) => input.ValidUntil = value)),
        ("appliesTo", (input => input.AppliesTo, (input, value) => input.AppliesTo = value)),
    ];

    /// <summary>The first heading of a draft, which repeats the title for the citation: it goes along with it, and nobody need see it twice.</summary>
    private static string HeadingOf(PageText page)
    {
        var line = page.Body.Split('\n')[0];
        return page.Text("title") is { Length: > 0 } title && line.StartsWith($"## {title} {{#", StringComparison.Ordinal) && line.TrimEnd().EndsWith('}')
            ? line
            : "";
    }

    private static string Renamed(string heading, string before, string? now) => $"## {now ?? before}{heading[$"## {before}".Length..]}";

    private string? WriteQuestions()
    {
        var text = new StringBuilder(WriteList(Questions, Split(Ask)));
        foreach (var section in Sections.Where(section => Split(section.Ask).Length > 0))
        {
            text.Append(text.Length == 0 ? $"{Questions}:\n" : "").Append("  - section: ").Append(PageText.Quote(section.Slug ?? "")).Append("\n    ask:\n");
            foreach (var question in Split(section.Ask))
            {
                text.Append("      - ").Append(PageText.Quote(question)).Append('\n');
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static string? WriteList(string key, string[] items) => items.Length == 0
        ? null
        : $"{key}:\n{string.Concat(items.Select(item => $"  - {PageText.Quote(item)}\n"))}";

    private static IEnumerable<string> AskedOf(EntryInput input) =>
        input.Sections.Select(section => (section.Slug, Ask: Split(section.Ask))).Where(section => section.Ask.Length > 0).SelectMany(section => section.Ask.Prepend("#" + section.Slug));

    private static string[] Split(string? lines) =>
        (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Lines(IEnumerable<string> items) => string.Join('\n', items);

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Ways people ask for a section, as the form holds them.</summary>
internal sealed class SectionInput
{
    /// <summary>The heading's slug.</summary>
    public string? Slug { get; set; }

    /// <summary>The ways, a line each.</summary>
    public string? Ask { get; set; }
}

/// <summary>A question that must be answered, as the form holds it.</summary>
internal sealed class QuestionInput
{
    public string? Text { get; set; }

    public string? Language { get; set; }

    /// <summary>The conversation that the words are from: when it is erased they go with it.</summary>
    public string? Conversation { get; set; }

    public static QuestionInput Of(EntryQuestion question) =>
        new() { Text = question.Text, Language = question.Language, Conversation = question.Conversation?.ToString() };

    public EntryQuestion ToQuestion() => new(string.Join(' ', (Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), string.IsNullOrEmpty(Language) ? null : Language)
    {
        Conversation = Guid.TryParseExact(Conversation, "N", out var id) ? new ConversationId(id) : null,
    };
}
