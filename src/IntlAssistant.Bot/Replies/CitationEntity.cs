using System.Text.Json.Nodes;
using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Bot.Replies;

/// <summary>The schema.org message that tells clients what an answer stands on.</summary>
internal sealed class CitationEntity(PassageQuotes quotes)
{
    // What Teams takes; no longer text is needed elsewhere either.
    private const int MostCitations = 20;
    private const int LongestName = 80;
    private const int LongestAbstract = 160;

    /// <summary>The entity of an answer.</summary>
    /// <param name="citations">What it stands on.</param>
    /// <param name="feedbackOn">The answer's id, where the client shows thumbs for the entity; else <see langword="null"/>.</param>
    /// <param name="isLabelled">Whether the client shall label it as generated.</param>
    public JsonArray Write(IReadOnlyList<Citation> citations, string? feedbackOn, bool isLabelled = false)
    {
        var message = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["citation"] = new JsonArray([.. citations.Take(MostCitations).Select(Claim)]),
        };
        if (isLabelled)
        {
            message["additionalType"] = new JsonArray("AIGeneratedContent");
        }

        if (feedbackOn is not null)
        {
            message["potentialAction"] = new JsonArray(Thumb("LikeAction", feedbackOn), Thumb("DislikeAction", feedbackOn));
        }

        return [message];
    }

    private JsonNode Claim(Citation citation)
    {
        var document = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Cut(MarkdownText.ToLine(citation.Title), LongestName),
            ["abstract"] = Cut(quotes.Quoted(citation) ?? MarkdownText.ToLine(citation.Title), LongestAbstract),
        };
        if (MarkdownText.IsSafeLink(citation.Source))
        {
            document["url"] = citation.Source!.AbsoluteUri;
        }
        else if (quotes.Text(citation) is { } text)
        {
            // Without an address the client opens the passage itself.
            document["text"] = MarkdownText.Escape(text);
        }

        return new JsonObject { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = document };
    }

    private static JsonObject Thumb(string type, string answer) =>
        new() { ["@type"] = type, ["@id"] = answer, ["actionStatus"] = "PotentialActionStatus" };

    /// <summary>At most so many characters, cut at a word.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length - 1);
        end = end > length / 2 ? end : length - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
