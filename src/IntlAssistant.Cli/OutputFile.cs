namespace IntlAssistant.Cli;

/// <summary>A file that a command is asked to write; <c>-</c> is the standard output stream.</summary>
/// <param name="path">The file, or <c>-</c>.</param>
/// <param name="console">The standard output stream.</param>
internal sealed class OutputFile(string path, TextWriter console)
{
    /// <summary>Whether it is the standard output stream, which then carries nothing else.</summary>
    public bool IsConsole => path == "-";

    /// <summary>Finds out before a long run that the file cannot be written after it.</summary>
    /// <exception cref="UsageException">It is a folder, or its folder does not exist.</exception>
    public void Check()
    {
        if (!IsConsole && Directory.Exists(path))
        {
            throw new UsageException($"'{path}' is a folder; name a file to write.");
        }

        if (!IsConsole && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new UsageException($"'{path}' cannot be written, because its folder does not exist; make the folder first.");
        }
    }

    /// <summary>Writes the text and a line end.</summary>
    public void Write(string text)
    {
        if (IsConsole)
        {
            console.WriteLine(text);
        }
        else
        {
            File.WriteAllText(path, text + "\n");
        }
    }
}
