namespace IntlAssistant.Knowledge.Index;

/// <summary>The index as it stood at one moment. Never changes, so any number of readers may share it.</summary>
public interface IIndexSnapshot
{
    /// <summary>How many passages it holds.</summary>
    int PassageCount { get; }

    /// <summary>A hash of the passages and their order-independent revisions: equal content, equal value.</summary>
    string Revision { get; }

    /// <summary>The best passages for a query, best first; equal scores in the order of passage ids.</summary>
    /// <param name="clauses">What is asked for; a passage must match at least one clause.</param>
    /// <param name="top">How many to return at most, above 0.</param>
    IReadOnlyList<IndexHit> Search(IReadOnlyList<QueryClause> clauses, int top);

    /// <summary>In how many passages a term occurs, in any field; 0 for a term that the content does not know.</summary>
    int DocumentFrequency(string term);

    /// <summary>The distinct folded words of the content and how often each stands in it, in no order: what spelling is corrected to.</summary>
    IEnumerable<(string Surface, int Frequency)> Vocabulary();
}
