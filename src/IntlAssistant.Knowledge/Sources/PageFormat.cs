using System.Globalization;
using System.Text;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Knowledge.Sources;

/// <summary>Reads and writes a page as a text.</summary>
public static class PageFormat
{
    /// <summary>The page in a text; <see langword="null"/> with all its mistakes when it has some.</summary>
    public static (Page? Page, IReadOnlyList<ContentProblem> Problems) Read(SourcePage source)
    {
        var reading = PageReader.Read(source);
        return (reading.Page, reading.Problems);
    }

    /// <summary>Whether a page may be called so: lower-case letters, digits, and single hyphens between them.</summary>
    public static bool IsId(string id) => ContentIds.IsValid(id);

    /// <summary>The text of a page. What <see cref="Page.Questions"/> and <see cref="Page.HandOver"/> hold is written too.</summary>
    public static string Write(Page page)
    {
        var text = new StringBuilder("---\n");
        Add(text, "id", page.Id.Value);
        Add(text, "title", Quoted(page.Title));
        Add(text, "topic", page.Topic is null ? null : Quoted(page.Topic));
        Add(text, "audience", page.Audience == Audience.All ? null : page.Audience.ToString().ToLowerInvariant());
        Add(text, "lang", page.Language.Value);
        Add(text, "source", page.Source?.ToString());
        Add(text, "answeredOn", Day(page.AnsweredOn));
        Add(text, "updated", Day(page.Updated));
        Add(text, "reviewBy", Day(page.ReviewBy));
        Add(text, "questions", page.Questions.Where(question => question.Section is null).Select(question => question.Text));
        Add(text, "handOver", page.HandOver);
        return text.Append("---\n").Append(page.Body.Trim()).Append('\n').ToString();
    }

    private static void Add(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
        }
    }

    private static void Add(StringBuilder text, string key, IEnumerable<string> values)
    {
        foreach (var (value, index) in values.Select((value, index) => (value, index)))
        {
            text.Append(index == 0 ? $"{key}:\n" : "").Append("  - ").Append(Quoted(value)).Append('\n');
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // In single quotes YAML reads everything as it stands, but for the quote itself.
    private static string Quoted(string value) =>
        $"'{string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("'", "''", StringComparison.Ordinal)}'";
}
