using System.Globalization;
using System.Text;

using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Cli.Ask;

/// <summary>A reply for a person at a terminal.</summary>
internal static class ReplyText
{
    /// <summary>The reply with its sources, and with its evidence when <paramref name="explain"/>.</summary>
    public static string Write(Reply reply, bool explain)
    {
        var text = new StringBuilder(reply.Text).AppendLine();
        foreach (var option in (reply as Reply.Clarify)?.Options ?? (reply as Reply.Escalate)?.Nearest ?? [])
        {
            text.AppendLine().Append("- ").Append(option);
        }

        foreach (var citation in (reply as Reply.Answer)?.Citations ?? [])
        {
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"[{citation.Number}] {citation.Title} ({citation.Passage})");
            text.Append(citation.Source is null ? "" : $" {citation.Source}");
        }

        if (explain)
        {
            Explain(text.AppendLine(reply is Reply.Answer or Reply.Clarify ? Environment.NewLine : ""), reply);
        }

        return PlainText.Of(text.ToString().TrimEnd());
    }

    private static void Explain(StringBuilder text, Reply reply)
    {
        var kind = reply.Match(
            answer => string.Create(CultureInfo.InvariantCulture, $"answer ({answer.Confidence:0.00})"),
            _ => "clarify",
            escalate => $"escalate ({escalate.Reason})",
            _ => "decline",
            chat => $"chat ({chat.Kind})");
        text.AppendLine(CultureInfo.InvariantCulture, $"decision       {kind}: {reply.Evidence.Decision}");
        text.AppendLine(CultureInfo.InvariantCulture, $"language       {reply.Language}");
        text.AppendLine(CultureInfo.InvariantCulture, $"understood as  {reply.Evidence.UnderstoodAs}");
        text.AppendLine(CultureInfo.InvariantCulture, $"content        {reply.Evidence.KnowledgeRevision}");
        foreach (var candidate in reply.Evidence.Candidates)
        {
            var features = candidate.Features.Where(feature => feature.Value != 0)
                .Select(feature => string.Create(CultureInfo.InvariantCulture, $"{feature.Key} {feature.Value:0.00}"));
            text.AppendLine(CultureInfo.InvariantCulture, $"{candidate.Score,8:0.000}  {candidate.Passage}").Append("          ").AppendJoin(", ", features).AppendLine();
        }
    }
}
