using System.CommandLine;

namespace IntlAssistant.Cli.TeamsPackage;

/// <summary><c>intl-assistant teams-package</c>: the app that a tenant's administrator uploads to Teams.</summary>
internal static class TeamsPackageCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "The zip file to write.", Required = true };
        var settings = new Option<string?>("--settings") { Description = "The server's settings to read what is not given here from: appsettings.json." };
        var appId = new Option<string?>("--app-id") { Description = "The bot's app id, a GUID. From the settings: Bot:AppId." };
        var site = new Option<string?>("--site") { Description = "The address under which people reach the server, https. From the settings: Office:Site." };
        var name = new Option<string?>("--name") { Description = "What the app is called, at most 30 letters. From the settings: Office:Name." };
        var developer = new Option<string?>("--developer") { Description = "Who offers it, at most 32 letters. From the settings: Office:University." };
        var privacy = new Option<string?>("--privacy") { Description = "The address of the privacy statement. By default the site itself." };
        var terms = new Option<string?>("--terms") { Description = "The address of the terms of use. By default the site itself." };
        var version = new Option<string>("--app-version") { Description = "The app's version; a change is a new one.", DefaultValueFactory = _ => "1.0.0" };
        var console = new Option<bool>("--console-tab") { Description = "Show the staff's console as a tab. Needs Teams:TabOrigins in the server's settings." };
        var command = new Command("teams-package", "Builds the app package for Microsoft Teams.")
        {
            output, settings, appId, site, name, developer, privacy, terms, version, console,
        };
        command.Run((parse, _) =>
        {
            var file = new OutputFile(parse.GetValue(output)!, parse.InvocationConfiguration.Output); // required
            if (file.IsConsole)
            {
                throw new UsageException("A package is no text; name a file to write after --out.");
            }

            file.Check();
            var known = TeamsPackageSettings.Read(parse.GetValue(settings));
            var app = new TeamsApp
            {
                AppId = parse.GetValue(appId) ?? known.AppId,
                Site = parse.GetValue(site) ?? known.Site,
                Name = parse.GetValue(name) ?? known.Name,
                FullName = known.Name ?? parse.GetValue(name),
                Developer = parse.GetValue(developer) ?? known.University,
                Privacy = parse.GetValue(privacy),
                Terms = parse.GetValue(terms),
                Color = known.Color,
                Version = parse.GetValue(version)!, // has a default
                HasConsole = parse.GetValue(console),
            };
            var faults = TeamsAppCheck.Faults(app);
            if (faults.Count > 0)
            {
                throw new UsageException(string.Join("\n", faults));
            }

            TeamsPackageFile.Write(parse.GetValue(output)!, app); // required
            parse.InvocationConfiguration.Output.WriteLine(
                $"{parse.GetValue(output)} is written. Upload it in the Teams admin center under Manage apps, or in Teams under Apps, Manage your apps.");
            return Task.FromResult(ExitCodes.Good);
        });
        return command;
    }
}
