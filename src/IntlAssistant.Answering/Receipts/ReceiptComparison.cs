using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Receipts;

/// <summary>Finds what is not as it was when a reply was given.</summary>
/// <param name="then">The reply's receipt.</param>
/// <param name="now">What the same question would get now.</param>
/// <param name="content">The content as it is now.</param>
internal sealed class ReceiptComparison(Receipt then, Receipt now, KnowledgeSnapshot content)
{
    private readonly Dictionary<string, Passage> passages =
        content.Passages.DistinctBy(passage => passage.Id).ToDictionary(passage => passage.Id.Value, StringComparer.Ordinal);

    /// <summary>The edits of what the reply stands on.</summary>
    public IEnumerable<ReceiptChange> OfCited() => then.Cited.Select(Compare).OfType<ReceiptChange>();

    /// <summary>Everything that may have made the reply another, the likeliest first.</summary>
    /// <param name="clockDecides">Whether with the clock of then the same would be said.</param>
    /// <param name="thresholdDecides">Whether with the threshold of then the same would be said.</param>
    public IEnumerable<ReceiptChange> All(bool clockDecides, bool thresholdDecides)
    {
        var edits = OfCited().Concat(NewlyCited()).ToList();
        var named = edits.Select(edit => edit.Passage).ToHashSet();
        var considered = then.Considered.Where(passage => !named.Contains(passage.Id)).Select(Compare).OfType<ReceiptChange>();
        return [.. edits, .. OfBasis(clockDecides, thresholdDecides), .. considered];
    }

    private IEnumerable<ReceiptChange> OfBasis(bool clockDecides, bool thresholdDecides)
    {
        if (clockDecides)
        {
            var what = $"time has passed: by the clock of {then.Basis.Day:yyyy-MM-dd} the same would be said today";
            yield return ReceiptChange.Of(ReceiptChangeKind.Clock, what) with { Decides = true };
        }

        if (then.Basis.AnswerFrom != now.Basis.AnswerFrom)
        {
            var tried = thresholdDecides ? "; from the same one, the same would be said" : "";
            var what = FormattableString.Invariant($"answers were given from a probability of {then.Basis.AnswerFrom:0.000} on, and are from {now.Basis.AnswerFrom:0.000}{tried}");
            yield return ReceiptChange.Of(ReceiptChangeKind.Threshold, what) with { Decides = thresholdDecides };
        }

        if (then.Basis.Model != now.Basis.Model)
        {
            yield return ReceiptChange.Of(ReceiptChangeKind.Numbers, "the learned numbers of ranking and confidence are others");
        }

        if (then.Basis.Thesaurus != now.Basis.Thesaurus)
        {
            yield return ReceiptChange.Of(ReceiptChangeKind.Words, "the concepts or their words were edited", "thesaurus.yaml", "names.yaml");
        }

        if (then.Basis.Dialogue != now.Basis.Dialogue)
        {
            yield return ReceiptChange.Of(ReceiptChangeKind.Words, "the phrases or the assistant's own words were edited", "dialogue.yaml");
        }

        if (then.Basis.Software != now.Basis.Software)
        {
            yield return ReceiptChange.Of(ReceiptChangeKind.Software, $"the software was {then.Basis.Software} and is {now.Basis.Software}");
        }
    }

    private ReceiptChange? Compare(ReceiptPassage before)
    {
        if (!passages.TryGetValue(before.Id, out var after))
        {
            return ReceiptChange.Of(ReceiptChangeKind.Removed, before, $"{before.Id} is not in the content any more") with
            {
                Removed = before.Text is null ? [] : TextDifference.Of(before.Text, "", LanguageOf(before)).Removed,
            };
        }

        if (after.Revision == before.Revision)
        {
            return null;
        }

        // The page may have moved to another file; the edit stands where the passage is now.
        var (removed, added) = before.Text is null ? ([], []) : TextDifference.Of(before.Text, after.Text, LanguageOf(before));
        var what = before.Text is not null && removed.Count + added.Count == 0
            ? $"{before.Id} was edited, not in its text: its headings, its ways of asking, its links, its validity or its source"
            : $"{before.Id} was edited";
        return ReceiptChange.Of(ReceiptChangeKind.Edited, before, what) with { Files = [after.Page.File], Removed = removed, Added = added };
    }

    private IEnumerable<ReceiptChange> NewlyCited()
    {
        foreach (var cited in now.Cited.Where(cited => then.Cited.All(before => before.Id != cited.Id)))
        {
            var before = then.Considered.FirstOrDefault(passage => passage.Id == cited.Id);
            var what = before is null ? "was not considered then: it is new, or edited since"
                : before.Revision == cited.Revision ? "was considered then and is the same today"
                : "was considered then and has been edited since";
            yield return ReceiptChange.Of(ReceiptChangeKind.NewlyCited, cited, $"{cited.Id}, which is cited now, {what}") with
            {
                Added = [.. cited.Quotes.Select(quote => quote.Text)],
            };
        }
    }

    private static LanguageTag LanguageOf(ReceiptPassage passage) =>
        LanguageTag.TryParse(passage.Language, out var language) ? language : LanguageTag.English;
}
