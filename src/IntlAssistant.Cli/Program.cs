using System.Text;

using IntlAssistant.Cli;

// Most of what is printed is not in Latin letters, whatever the terminal's locale says.
Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args, Console.Out, Console.Error, CancellationToken.None).ConfigureAwait(false);
