namespace IntlAssistant.Knowledge;

/// <summary>Something that is read from files and stays as it last was right while they have a mistake.</summary>
/// <remarks>At the first reading there is nothing to keep: then what is right in the files is used.</remarks>
internal sealed class LastGood<T>
    where T : class
{
    private T? value;
    private bool isGood;
    private IReadOnlyList<ContentFile> read = [];
    private IReadOnlyList<ContentProblem> mistakes = [];

    public T Read(
        IReadOnlyList<ContentFile> files,
        Func<IReadOnlyList<ContentFile>, (T Value, IReadOnlyList<ContentProblem> Problems)> reader,
        List<ContentProblem> problems)
    {
        if (value is null || !files.SequenceEqual(read))
        {
            var (latest, found) = reader(files);
            (read, mistakes) = (files, found);
            if (value is null || !isGood || found.Count == 0)
            {
                value = latest;
                isGood = found.Count == 0;
            }
        }

        problems.AddRange(mistakes);
        return value;
    }
}
