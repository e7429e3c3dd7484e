namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("intl-assistant-test-").FullName;

    public string In(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    /// <summary>A copy of the shipped content that the test may spoil.</summary>
    public string CopyKnowledge()
    {
        var copy = In("knowledge");
        foreach (var file in Directory.EnumerateFiles(Repository.Knowledge, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(copy, System.IO.Path.GetRelativePath(Repository.Knowledge, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!); // A file has a folder.
            File.Copy(file, target);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
