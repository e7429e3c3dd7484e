namespace IntlAssistant.Knowledge.Thesaurus;

/// <summary>Finds concepts that are broader than themselves by way of others, and breaks each such loop.</summary>
internal static class BroaderLoops
{
    private enum State
    {
        New,
        Open,
        Done,
    }

    /// <summary>Takes the last step out of every loop and says which concepts the loop goes through.</summary>
    public static void Break(IReadOnlyDictionary<string, ConceptDraft> drafts, List<ContentProblem> problems)
    {
        var states = drafts.Keys.ToDictionary(id => id, _ => State.New, StringComparer.Ordinal);
        foreach (var id in drafts.Keys.Order(StringComparer.Ordinal))
        {
            Walk(id);
        }

        // A path of its own instead of recursion: a chain of concepts may be as long as the file.
        void Walk(string start)
        {
            var path = new List<(ConceptDraft Concept, int Next)>();
            Open(start);
            while (path.Count > 0)
            {
                var (concept, next) = path[^1];
                if (next == concept.Broader.Count)
                {
                    states[concept.Id] = State.Done;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                var broader = concept.Broader[next];
                if (states[broader.Id] == State.Open)
                {
                    var loop = path.Select(step => step.Concept.Id).SkipWhile(id => id != broader.Id).Append(broader.Id);
                    problems.Add(new ContentProblem(broader.File, broader.Line, $"the broader concepts go in a loop: {string.Join(" > ", loop)}; remove one of the steps."));
                    concept.Broader.RemoveAt(next);
                    continue;
                }

                path[^1] = (concept, next + 1);
                Open(broader.Id);
            }

            void Open(string id)
            {
                if (states[id] == State.New)
                {
                    states[id] = State.Open;
                    path.Add((drafts[id], 0));
                }
            }
        }
    }
}
