namespace Mof.Package.Tests;

/// <summary>What a build wrote.</summary>
public sealed record BuildLog(int ExitCode, string Output)
{
    /// <summary>The warnings and errors of one project, without its path at their end.</summary>
    public string Of(string project)
    {
        var mark = Path.DirectorySeparatorChar + project + ".csproj";
        var lines = Output.Split('\n')
            .Where(line => line.Contains(mark + "]", StringComparison.Ordinal) || line.Contains(mark + "::", StringComparison.Ordinal))
            .Select(static line => line[..line.LastIndexOf('[')].Trim());
        return string.Join('\n', lines.Distinct());
    }

    public BuildLog Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }
}
