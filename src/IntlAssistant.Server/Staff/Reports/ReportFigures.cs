using IntlAssistant.Conversations.Reports;

namespace IntlAssistant.Server.Staff.Reports;

/// <summary>Works the numbers of a report out of what was counted.</summary>
internal static class ReportFigures
{
    /// <summary>The numbers, in the order in which they are shown.</summary>
    public static IReadOnlyList<ReportFigure> Of(Report report)
    {
        var questions = report.Replies.Where(reply => reply.Key is not (ReplyKind.Chat or ReplyKind.Person)).Sum(reply => reply.Value);
        var cases = report.Cases;
        var isSmall = SmallNumbers.IsHidden(report.Conversations);
        var isFew = SmallNumbers.IsHidden(cases.Handed);
        return
        [
            Number("conversations", report.Conversations, isSmall),
            Number("questions", questions, isSmall),
            Share("answered", Count(report, ReplyKind.Answer), Count(report, ReplyKind.Answer) + Count(report, ReplyKind.Escalate), isSmall),
            Share("deflected", report.Conversations - report.Handed, report.Conversations, isSmall),
            Number("handed", cases.Handed, isFew),
            Number("declined", Count(report, ReplyKind.Decline), isSmall),
            Share("helpful", report.Helpful, report.Helpful + report.NotHelpful, SmallNumbers.IsHidden(report.Helpful + report.NotHelpful)),
            Stars(cases.Stars),
            Time("response", cases.FirstResponse.Median, cases.FirstResponse.Count),
            Time("response90", cases.FirstResponse.Ninetieth, cases.FirstResponse.Count),
            Share("promises", cases.Kept, cases.Kept + cases.Broken, SmallNumbers.IsHidden(cases.Kept + cases.Broken)),
            Time("resolution", cases.Resolution.Median, cases.Resolution.Count),
            Time("resolution90", cases.Resolution.Ninetieth, cases.Resolution.Count),
        ];
    }

    private static int Count(Report report, ReplyKind kind) => report.Replies.GetValueOrDefault(kind);

    private static ReportFigure Number(string key, int value, bool isHidden) => new(key, FigureUnit.Number, isHidden ? null : value, isHidden);

    private static ReportFigure Share(string key, int part, int whole, bool isHidden) =>
        new(key, FigureUnit.Percent, isHidden || whole == 0 ? null : 100.0 * part / whole, isHidden);

    private static ReportFigure Time(string key, TimeSpan? time, int count)
    {
        var isHidden = SmallNumbers.IsHidden(count);
        return new(key, FigureUnit.Minutes, isHidden ? null : time?.TotalMinutes, isHidden);
    }

    private static ReportFigure Stars(IReadOnlyList<int> stars)
    {
        var count = stars.Sum();
        var isHidden = SmallNumbers.IsHidden(count);
        var sum = stars.Select((number, index) => number * (index + 1)).Sum();
        return new("stars", FigureUnit.Stars, isHidden || count == 0 ? null : (double)sum / count, isHidden);
    }
}
