import type { steps as zh } from '../zh/steps.ts';

export const steps: typeof zh = {
  maneuvers: {
    depart: ['Set off', 'Set off on {}'],
    arrive: ['Arrive', 'Arrive at {}'],
    via: ['Arrive at the stop', 'Arrive at the stop on {}'],
    straight: ['Continue', 'Continue on {}'],
    slight_right: ['Bear right', 'Bear right onto {}'],
    right: ['Turn right', 'Turn right onto {}'],
    sharp_right: ['Turn sharp right', 'Turn sharp right onto {}'],
    uturn: ['Make a U-turn', 'Make a U-turn onto {}'],
    sharp_left: ['Turn sharp left', 'Turn sharp left onto {}'],
    left: ['Turn left', 'Turn left onto {}'],
    slight_left: ['Bear left', 'Bear left onto {}'],
    keep_right: ['Keep right', 'Keep right onto {}'],
    keep_left: ['Keep left', 'Keep left onto {}'],
    merge: ['Merge', 'Merge onto {}'],
    ramp: ['Take the ramp', 'Take the ramp to {}'],
    exit: ['Take the exit', 'Take the exit to {}'],
    roundabout: ['Go round the roundabout', 'At the roundabout, leave onto {}'],
    leave_roundabout: ['Leave the roundabout', 'Leave the roundabout onto {}'],
    ferry: ['Take the ferry', 'Take {}'],
    stairs: ['Take the stairs', 'Take the stairs to {}'],
    elevator: ['Take the lift', 'Take the lift to {}'],
    notification: ['Go on', 'Go on along {}'],
  },
  exit: (instruction, nth) => `${instruction} (exit ${nth})`,
};
